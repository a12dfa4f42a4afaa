// The script of pages with fields whose wording is looked at; people who switched that off never load it.

import { startCoach } from "./coach/watch";

startCoach();
