"""Actor, role, verb and level: the words in which every permission is said."""
