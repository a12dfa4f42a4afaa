"""Capitalised words of incident writing that are not people: weekdays, roles, tools, companies, sentence openers."""

NOT_PEOPLE = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun today yesterday tomorrow
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec spring summer autumn winter christmas easter the a an this that these those we they he
    she it i you our their his her its my your one two three first second third some any all both each every no not
    none nobody everyone everybody anyone someone somebody people others other another who whom whose which what
    when where why how if then else while because since until before after during although though however therefore
    thus hence also additionally furthermore moreover meanwhile finally initially eventually later earlier soon now
    here there once again still yet already just only even maybe perhaps probably possibly unfortunately luckily in
    on at by for from with without within to of off out over under up down into onto as and or but nor so than is
    are was were be been being am has have had do does did done can could will would shall should might must user
    users customer customers client clients team teams engineer engineers developer developers operator operators
    admin admins administrator administrators maintainer maintainers contributor contributors student students
    teacher instructor instructors staff support security platform infrastructure infra operations ops devops sre
    oncall on-call manager managers lead leader director commander responder responders incident service services
    system systems server servers database databases cluster clusters node nodes pod pods container containers host
    hosts network networks cloud provider vendor vendors community colleague colleagues member members group groups
    department management leadership committee company organisation organization product project projects
    application applications app apps website site page pages api backend frontend code change changes deploy
    deployment deployments release releases update updates upgrade fix bug issue issues problem problems error
    errors alert alerts monitoring monitor dashboard logs log report reports ticket tickets pull request requests
    commit merge branch build builds job jobs test tests testing pipeline workflow queue cache memory cpu disk
    storage traffic load latency timeout outage downtime impact summary timeline root cause causes detection
    resolution response recovery action actions item items lesson lessons learned background conclusion appendix
    status note notes example todo open closed yes good bad new old high low start end time date day week month year
    morning evening afternoon night midnight noon utc gmt cet cest pst pdt est edt bst google amazon microsoft azure
    aws gcp apple facebook meta twitter netflix oracle ibm intel nvidia redhat suse ubuntu debian fedora centos
    linux windows macos mac android ios alpine arch gentoo github gitlab bitbucket atlassian jira confluence slack
    discord zoom gitter zulip matrix irc telegram whatsapp skype email mail gmail outlook statuspage pagerduty
    opsgenie victorops datadog newrelic grafana prometheus kibana elastic splunk sentry honeycomb jaeger loki tempo
    alertmanager nagios zabbix icinga cloudwatch stackdriver logstash fluentd fluentbit elasticsearch opensearch
    kubernetes docker helm terraform ansible puppet chef salt jenkins travis circleci argo flux spinnaker tekton
    istio envoy nginx apache haproxy traefik caddy varnish fastly cloudflare akamai cloudfront route redis memcached
    postgres postgresql mysql mariadb mongo mongodb cassandra kafka rabbitmq zookeeper etcd consul vault nomad
    sidekiq passenger unicorn puma rails django flask laravel nodejs react angular vue python ruby java kotlin scala
    rust golang go perl php javascript typescript swift erlang elixir haskell jupyter jupyterhub jupyterlab binder
    galaxy homebrew npm yarn pypi cargo maven gradle ember ethereum bitcoin monero cardano lighthouse mainnet
    testnet opensuse coredns fluent thanos velero karpenter cilium calico weave openshift rancher heroku vercel
    netlify digitalocean linode hetzner ovh equinix letsencrypt okta auth0 duo saml oauth ldap kerberos openid
    wikipedia reddit hacker mozilla firefox chrome safari edge internet world europe america asia africa australia
    germany france spain italy england london paris berlin zurich amsterdam tokyo york san francisco california
    seattle oregon ohio virginia frankfurt ireland english german french spanish european american pacific atlantic
    eastern western central northern southern north south east west global regional national international public
    private internal external general special main master production prod staging development dev stage canary beta
    alpha default standard primary secondary backup replica follower initial final current previous next last
    following multiple several many few most more less either neither please thanks thank sorry hello hi hey dear
    regards best great nice well ok okay true false null unknown looking working running starting stopping trying
    checking investigating restarting deploying rolling reverting fixing adding removing creating deleting updating
    upgrading increasing decreasing reducing improving waiting started stopped restarted deployed rolled reverted
    fixed added removed created deleted updated upgraded increased decreased reduced improved noticed identified
    discovered detected reported confirmed resolved restored completed announced decided discussed investigated
    contacted informed escalated paged acknowledged declared found saw made got went came took gave sent received
    set put let began ended ran built wrote read freshdesk zendesk berkeley stanford harvard university college
    institute foundation inc ltd gmbh corp llc trello hackmd asana linear notion miro figma upon whenever wherever
    despite instead together overall given based according whether unless except beside besides along among amongst
    against across around behind below above between beyond per regarding concerning unlike like near somehow
    sometimes often always never usually normally typically generally specifically basically essentially actually
    really clearly obviously apparently presumably hopefully sadly thankfully fortunately interestingly surprisingly
    importantly notably engineering marketing sales finance legal dba comms qa hr research business partner partners
    supplier suppliers subscriber subscribers reporter reporters reviewer reviewers author authors owner owners
    facilitator scribe analyst analysts visitor visitors tester testers participants attendees bot bots robot script
    scripts daemon agent agents scheduler controller autoscaler watchdog probe proxy gateway router firewall kernel
    cronjob cron worker workers webhook hook version versions slave shard kubelet systemd standby failover fallback
    upstream downstream carrier hoster ci cd sla slo
    """.split()
)
