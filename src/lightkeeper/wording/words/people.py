"""Nouns and pronouns that mean people.

Roles are listed, never guessed from endings: controllers, workers, schedulers and brokers are machines.
"""

SELF = frozenset("i i'd i've i'm i'll myself".split())
WE = frozenset("we we'd we've we're we'll ourselves us".split())
PRONOUNS = frozenset(
    """he she you he'd she'd you'd they'd you've they've who who'd whoever someone somebody anyone anybody nobody
    everyone
    everybody no-one noone himself herself themselves folks people guys humans""".split()
)
# "They" is as often pods as people; what stands before it decides.
THEY = frozenset(("they", "they'd", "they've", "they're"))
THINGS = frozenset("it this that these those which something nothing everything anything itself there".split())

_ROLES = """
    engineer developer dev programmer coder operator admin administrator sysadmin dba sre employee technician contractor
    consultant intern trainee apprentice responder reviewer author committer maintainer contributor manager lead leader
    teammate colleague coworker co-worker person human individual staffer analyst architect tester commander
    facilitator supervisor director ceo cto cio ciso founder boss writer moderator volunteer student instructor teacher
    specialist expert novice junior senior newcomer designer approver submitter presenter organiser organizer signer
    scribe stakeholder superuser oncaller on-caller webmaster owner editor deployer guy woman man scientist
    researcher vp pm em coach
    """.split()
_ALSO_ROLES = """
    on-call oncall devs staff personnel management leadership sres dbas admins ops devops
    whoever nobody no-one humans people folks guys men women
    """.split()
ROLES = frozenset((*_ROLES, *(f"{role}s" for role in _ROLES), *_ALSO_ROLES))

_GROUPS = (
    "team squad crew department vendor supplier subcontractor company organisation organization committee board".split()
)
GROUPS = frozenset((*_GROUPS, *(f"{group}s" for group in _GROUPS), "engineering", "qa", "companies", "management"))

_CLIENTS = "user customer visitor subscriber tenant merchant participant reporter".split()
# People outside whose acts are seldom judged, and whose names often stand for their traffic.
CLIENTS = frozenset((*_CLIENTS, *(f"{client}s" for client in _CLIENTS)))

# Without one of these, or a name, nothing in a sentence is surely human. Roles with a hyphen are also two words.
PEOPLE = ROLES | GROUPS | PRONOUNS | SELF | WE | THEY | frozenset(("call", "one", "caller", "our"))

# What takes the place of a head noun: "one of our developers", "some of the pods".
QUANTITIES = frozenset(
    "one two three four five some none most many all each both either neither several any few half part lot number "
    "member members "
    "majority couple pair rest handful bunch".split()
)

# Capitalised words that begin a sentence like a name and are none.
NO_NAMES = frozenset(
    """
    today yesterday tomorrow tonight everyone someone unlike despite due given
    jenkins travis jade consul sentry argo puppet helm jasper kafka redis postgres postgresql mysql mariadb chef
    ansible terraform vault nomad docker kubernetes prometheus grafana nagios datadog splunk elasticsearch
    kibana logstash nginx apache varnish haproxy envoy istio linkerd spark hadoop flink airflow cassandra mongo
    mongodb memcached rabbitmq etcd zookeeper celery sidekiq rails django spring gradle maven bazel buildkite
    github gitlab bitbucket jira confluence notion slack pagerduty opsgenie statuspage cloudflare fastly akamai
    heroku netlify vercel stripe twilio okta auth0 google amazon aws azure gcp microsoft apple facebook meta
    twitter linkedin oracle ibm redhat hashicorp elastic s3 ec2 lambda dynamo dynamodb aurora bigquery snowflake
    linux windows ubuntu debian fedora centos android ios chrome firefox safari java javascript typescript
    python ruby rust golang kotlin scala perl php node react angular vue monday tuesday wednesday thursday
    friday saturday sunday january february march april june july august september october november december
    christmas easter traffic production staging monitoring deployment service services system systems server
    servers database databases cluster clusters node nodes pod pods job jobs build builds test tests alert
    alerts error errors query queries request requests response responses release releases pipeline pipelines
    customer internet english europe asia america germany france london berlin paris utc root cause summary
    timeline impact resolution detection trigger lesson lessons action actions what why how when where while if
    since because although however also then after before during finally unfortunately luckily additionally
    eventually later meanwhile but and or so yet not no yes there here this that these those it its our their
    the a an another many most some all both each every
    """.split()
)
