"""Names that are words as well: written small, they are the word.

Given names, family names and particles; a text about a queue that will "page" somebody must stay readable.
"""

ORDINARY_WORDS = frozenset(
    "amber angel april art ash august banks bay bell best bill bird bishop black bob bond branch bridge bridges bright "
    "brook brooks brown buck burns bush carol case castle chance chase chip christian chuck church clay cliff close "
    "cloud cole colt cook cooper craft crane cross crow crystal daisy dale dash dawn day dean dell don drew duke earl "
    "english eve faith field fields finn flowers ford forest fox frank french frost fuller gates gene ginger glass "
    "glen gold golden good grace grant graves gray green guy hall hand hardy harmony harper hazel head heath heather "
    "hill holly hood hook hope house hunt hunter iris ivy jack jade jay jean jet jim john joy june key keys king kit "
    "knight lake lamb lance lane law lee link little long lord love low major mark marks marsh mason may melody mercy "
    "miles mills mike moody moon moss nice nick noble norm north olive page paris park parks pat patience peck pearl "
    "penny pierce pike pool pope poppy post potter power powers price prince queen ray red reed rice rich river "
    "rivers rob robin rock rocky rod roman root rose rowan ruby rush rusty sage salt sandy scout seal self sharp "
    "shore short silver singer skip sky slack small snow spark sparks speed spring star stark steel stone storm "
    "strange street strong sue summer sunny swift temple terry thorn tom tower towers trace trip tucker turner van "
    "victor wade walker ward waters watts way weaver weeks wells west white will wing winter wise wolf wood woods "
    "worth young".split()
)

MONTHS = frozenset("april august june may".split())

# Parts of names that are nobody's name alone.
PARTICLES = frozenset(
    "an as at be by do go he hi if in is it me my no of oh ok on or so to up us we am de da di du el la le der den "
    "des del dos das van von vom zu zum bin ibn abu bint san mac and the mrs miss prof dir jr sr ii iii iv".split()
)
