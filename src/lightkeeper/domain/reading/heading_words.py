"""The words by which headings of many house styles are known: stems, in English and some in German.

From telling to vague: the first pattern that matches a heading in small letters decides what it opens.
"""

# Whole phrases, which say more than the single words that they are made of.
TELLING: tuple[tuple[str, str], ...] = (
    ("lucky", r"near[- ]miss|^glück"),
    ("went_well", r"^what helped|^wins\b|\band wins$|lief gut|gut gelaufen|^what was good|^kudos|^bright spots"),
    ("went_badly", r"areas? (?:for|of) improvement|improvement areas|opportunit(?:y|ies) (?:for|to) improve"
                   r"|improvement opportunit|(?:could|should) we have done better|slowed us|made (?:it|this"
                   r"|things) hard"
                   r"|^obstacles?|hinder|^friction|(?:lief|gelaufen).{0,8}schlecht|schlecht gelaufen|^what hurt"
                   r"|^frustrations"),
    ("timeline", r"^what happened when|^key (?:moments?|timestamps?|times?|events?)\b|^(?:log|schedule"
                 r"|list) of events"
                 r"|^day of the (?:incident|outage)|^zeit(?:leiste|achse|licher ablauf)|^ablauf|^verlauf"
                 r"|^blow[- ]by[- ]blow"
                 r"|^event (?:history|sequence)|^status updates?$"),
    ("detection", r"^how (?:did )?(?:we|you|they) (?:first )?(?:notice|find out|found out|spot"
                  r"|learn(?:ed)? (?:of|about))"
                  r"|^(?:initial )?notifications?$|^signals?$|erkennung|entdeckung|^time to detect"),
    ("actions", r"^what happens next|future risks?|^repair items?|maßnahmen|massnahmen|nächste schritte"
                r"|^commitments?$"
                r"|^(?:open|work|outstanding|follow-on|remaining|pending) (?:items?|work|tasks?|points?)\b"
                r"|^changes (?:we|that we)|^ais?$|happen(?:s|ing)? again|^tasks (?:completed|done)"
                r"|^(?:completed|finished) work"
                r"|^aufgaben|^homework|^backlog items"),
    ("root_cause", r"^causal analysis|^why\b$|\b5[- ]?whys?|^five whys|^whys$|failure (?:modes?|analysis"
                   r"|mechanism)|^anatomy of"
                   r"|^mechanism$|deep[- ]dive|^how it (?:broke|failed|happened)|ursache|^what was (?:wrong"
                   r"|broken)"),
    ("contributing_factors", r"\bfactors$|^enablers?$|^amplifiers?$|^mitigators?$|^difficulties$|^risks$"),
    ("trigger", r"^initiating|auslöser"),
    ("resolution", r"^(?:the )?(?:temporary|interim|permanent|quick|immediate|short[- ]term|final"
                   r"|hot)[- ]?fix(?:es)?\b"
                   r"|^the (?:solution|cure)|behebung|wiederherstellung|^resolving"
                   r"|^closing (?:the )?(?:incident|outage)"
                   r"|^how did (?:we|it|they|the \w+) recover|^lösung|^all clear"),
    ("response", r"^coordination|^messaging|^(?:internal|external) (?:e-?mails?|messages?|messaging"
                 r"|communication)|^mobili[sz]|^war room|^people involved in the response"),
    ("lessons", r"^surpris|surprised us|^themes?$|^key findings|^notes from the (?:review|retro)|erkenntnisse"
                r"|^gelernt"
                r"|^what (?:we|i) (?:now )?know now|^closing thoughts|^learning points?|^how(?:['’]d| did) we do\b"),
    ("impact", r"^data loss|^customer experience|^effects? (?:on|for)|\beffects$|auswirkung|^error budget|^losses$"
               r"|^affected|^duration$|^metrics and impact"),
    ("summary", r"nutshell|^short description|^the story|^problem (?:statement|description|summary)|zusammenfassung"
                r"|^(?:incident|event|outage) (?:details?|information|description|report)$|^recap|überblick|^kurz"),
    ("background", r"^system (?:overview|description|context)|^preconditions|^prior (?:state|art)"
                   r"|^before the (?:incident|outage)"
                   r"|^how .{0,30}works$|^how do(?:es)? .{2,40} work$|^normal operations?|^set-?up$|^environment$"
                   r"|^setting the scene|hintergrund|^some context|^a bit of (?:context|history)"),
    ("appendix", r"^related (?:incidents?|jira|tickets?|postmortems?)|^(?:additional|further"
                 r"|other) (?:information|material|data)"
                 r"|^anhang|^data$|^recordings?|^chat\b|^quellen|^appendi"),
)  # fmt: skip

# Single words and stems.
VAGUE: tuple[tuple[str, str], ...] = (
    ("lucky", r"\bluck(?:y|ily)?\b|fortunate"),
    ("went_well", r"\b(?:went|go|gone|worked|works|did|done)\b.{0,12}\b(?:well|right|good|great|smoothly)\b"
                  r"(?<!n't go so well)(?<!n’t go so well)(?<!not go so well)(?<!not go well)(?<!n't go well)"
                  r"(?<!n’t go well)|^what worked|^(?:the )?good$|^successes|^positives?$|^strengths$"
                  r"|^highlights$"),
    ("root_cause", r"analy[sz]\w* (?:of )?what went wrong|what went wrong technically"),
    ("went_badly", r"\b(?:went|go|gone)\b.{0,12}\b(?:wrong|bad(?:ly)?|poorly|awry|better|sideways)\b"
                   r"|n['’]t (?:go|work)\b|not (?:go|work)\b|^(?:the )?(?:bad|ugly)$|what failed|difficult"
                   r"|could (?:have|be) (?:been |gone |done )?(?:better|improved)|^challenges"
                   r"|^problems? encountered"
                   r"|^negatives?$|^weaknesses|^pain ?points"),
    ("actions", r"\baction(?:s|able)?(?:[ -](?:items?|points?|plan|list))?s?$|^actions?\b(?! taken| ?log)"
     "|action items?"
                r"|follow[ -]?ups?\b(?! timeline)|^to[ -]?dos?\b|\btodos?\b|\bto-dos?\b|next steps?|recommend"
                r"|prevent(?:ion|ive"
                r"|ative|ing)?\b"
                r"|improvements?\b|corrective|remediation (?:items?|plan|tasks?)|remediations$"
                r"|future (?:measure|work|plan"
                r"|action|step|change|improvement)|(?:do|be|doing) better|what (?:we're|we are|we’re|are we"
                r"|we will|we'll"
                r"|we plan) (?:going to )?(?:do|doing|chang)|going forward|moving forward|long[- ]term (?:fix"
                r"|solution"
                r"|change|measure|action)|counter ?measures|planned (?:work|changes)|^tasks?$|^tickets$|^jira"
                r"|^mitigation items"
                r"|way forward|what(?: i|'|’)s next|measures\b|steps (?:to|we)|in (?:the )?future|preventi"
                r"|proposals?\b"),
    ("timeline", r"time ?-?lines?\b|chronolog|\bsequence of events|^events?$|^(?:incident |event )?log$|event log"
                 r"|course of events|^history of (?:the )?(?:incident|events)|^(?:incident )?history$"
                 r"|minute[- ]by[- ]minute"
                 r"|play[- ]by[- ]play|order of events|^narrative"),
    ("lucky", r"^luck$"),
    ("contributing_factors", r"contribut\w*|aggravat|^(?:other |additional |underlying )?factors|^(?:causal"
                             r"|latent) "
                             r"|how could (?:this|it|the).* happen|^conditions|^weaknesses in|^enabling"
                             r"|^vulnerabilit\w+$"),
    ("root_cause", r"root[- ]?causes?|^(?:the )?(?:probable |proximate |technical |immediate |primary "
                   r"|underlying )?"
                   r"causes?\b|\brca\b|five whys|5 ?whys?|why (?:did|has|was|were) (?:it|this|that)"
                   r"|why it (?:happened|broke)"
                   r"|what caused|^fault$|^diagnosis|technical (?:explanation|analysis|details?|cause)|^(?:the )?"
                   r"(?:bug|problem|issue|defect)s?$|^analysis|(?:incident|cause|problem|failure"
                   r"|technical) analysis"
                   r"|explanation|^reasons?\b|how did (?:this|it) happen"),
    ("trigger", r"\btrigger"),
    ("detection", r"detect|discover(?:y|ed)|how (?:did|was) (?:we|it|this) (?:notice|find|found|spot)"
     "|^alert(?:s|ing)?$"
                  r"|^noticing|identification|reported by"),
    ("impact", r"\bimpact|\baffected\b|customer effect|^effects?$|^damages?$|^severity|who was|^scope\b|^symptoms?"
               r"|^consequences|user[- ]facing|^blast radius|^cost$|^side[- ]effects"),
    ("lessons", r"lesson|learn(?:ed|t|ings?)?\b|takeaway|take[- ]?aways|retrospective|^reflections?|after[- ]action"
                r"|^post[- ]?mortem$|^insights|^observations|key points|^evaluation|^review$|^discussion|^findings$"
                r"|general questions"),
    ("resolution", r"resol(?:ution|ved?)|recover(?:y|ed)|^(?:the )?fix(?:es|ed)?\b|how (?:did|was) (?:we|it"
                   r"|this)\w* "
                   r"(?:fix|resolve|solve)|remedia|mitigat|restor|^solution|work ?around|how (?:we"
                   r"|it was) fixed|^repair"
                   r"|^rollback"),
    ("response", r"(?<!request.)\brespon[sd]|investigat|^actions? taken|^steps taken|handling|escalation"
                 r"|communicat|diving into"
                 r"|^triage|troubleshoot|^debug|^debrief|immediate actions?|what (?:did we|we did)|reaction"),
    ("background", r"background|^context\b|^introduction|^intro$|lead[- ]?up|^glossary|^about\b|^architecture"
     "|^terminolog"
                   r"|^definitions?|preamble|^prerequisites|^preface|^overview of (?:the )?system|^motivation"),
    ("appendix", r"^app?en\w*d\w*|^supporting|^references?|^(?:related |useful |more |external |helpful"
     " )?(?:links|resources"
                 r"|reading|issues|documents?|material)\b|^logs?$|chat ?logs?|\btranscript|^further reading"
                 r"|^raw data"
                 r"|revision history|change ?log|^footnotes|^screenshots|^graphs?$|^metrics$|^artifacts|^evidence"
                 r"|postmortem thread|^attachments|^sources$|^see also|^changelog|^dashboards|^queries"),
    ("summary", r"summar|^overview|^abstract|tl;?dr|what happen(?:e?d|s)|^(?:incident |problem |issue |outage"
     " )?descriptions?"
                r"|^in (?:short|brief)|^synopsis|^executive|^at a glance|^quick facts|^incident report"
                r"|what, how|^the incident$|^incident overview|^incident$|^key facts|^what (?:was|is) (?:it|this)"),
)  # fmt: skip
