"""The texts Lightkeeper ships: ready to sign, plain enough to be read.

The wording follows practice CUL-1 and 7.2. Placeholders are filled from the workspace; it is no legal advice.
"""

PROMISE = (
    "What is said and written here is used to learn, and for nothing else. It is not used to rate, discipline or rank "
    "anyone. Questions of conduct belong elsewhere and are never decided here."
)

BOUNDARY = """\
**Who will see this.** Your notes: only you, until you share them. The timeline: people taking part. \
The summary: everyone in {organisation}, once it is shared. Outside {organisation}: only the approved public text.

**Names.** We write roles, not names. In a small team people may still guess; tell us what would give you away.

**What we do not do.** We do not use this to rate or discipline anyone.

**Limits of the promise.** We cannot keep secret: danger to people, crime or deliberate harm, or what a law, \
a regulator or a court orders us to hand over. If that arises we stop and tell you, where the law lets us.

**Your rights.** You may correct or withdraw what you said until it is shared, and ask what we hold about you.

**How long.** The link between roles and names is kept while the review is worked on, and can be removed at any time \
by its facilitator. The lesson stays."""

SUPPORT = """\
**You are not alone with this.** Being close to an incident can stay with people: poor sleep, going over it again, \
being short with others. That is ordinary, and it usually passes. You need no reason to ask for company.

**Somebody who has been there.** Ask a colleague you trust for half an hour. They listen; they do not assess.

**A lighter week.** Ask whoever plans your on-call duty to take the next shifts off you. One sentence is enough.

**Somebody from outside.** Your doctor, or your employer's assistance service where there is one, talks in confidence.

**If it cannot wait.** Where you or somebody else is in danger, call your local emergency number now.

Nobody sees that you opened this page."""
