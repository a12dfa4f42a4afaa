"""Words that hint at a leaf of the taxonomy: a plain table, with no model behind it (practice section 3.3).

Cues are parted by commas and may run on in an indented line; `*` at the end stands for longer words.
"""

_CUES = """
WC1: workload, understaffed, staffing, short-staffed, headcount, overloaded, alone on shift, single person, one
    person on, several duties, covering for, vacation, holiday cover, on leave, busy
WC2: fatigue*, tired, night, asleep, sleep, awake, exhausted, long shift, woken, 3 am, 4 am, pages in the last,
    on-call load, on call load, weekend, hours on shift
WC3: deadline*, time pressure, release date, launch date, hurry, hurried, rush*, promised date, due date, before the
    freeze, end of quarter, end of day, urgent request
WC4: interrupt*, divided attention, distract*, multitask*, context switch*, another call, two incidents, meetings,
    concurrent calls, other page, at the same time as
WC5: first time, new to, unfamiliar with, never done, onboarding, rarely done, first on-call, recently joined, new
    joiner*, nobody had, rarely used, seldom used
WC6: handover*, hand-over, handoff*, hand-off, shift change, shift note*, change of shift, next shift, passed on
PK1: no runbook, no guide, no documentation, undocumented, not documented, no procedure, no checklist, nothing
    written, without a runbook, missing runbook, no playbook, no guidance
PK2: outdated, out of date, stale runbook, old runbook, stale documentation, runbook, wiki, guide, checklist,
    playbook, step no longer, hard to follow, ambiguous step, documentation, procedure
PK3: only one person, one person knew, few people, bus factor, tribal knowledge, expert*, knew how, single
    maintainer, knowledge held, silo*, nobody else, sole
PK4: earlier review, previous incident, earlier incident, earlier lesson, past incident, same as last, happened
    before, postmortem, post-mortem, lesson*, seen before, action item from
PK5: mental model*, assum*, believed, understanding, misunderst*, expectation*, expected the, thought that,
    different picture, sketch*, took it to mean
CH1: code, bug, regression, refactor*, logic, function, commit, new version, new release, library upgrade, code
    path, null, exception, off by one, memory leak
CH2: config*, flag, flags, feature flag, setting*, toggle*, parameter*, environment variable, default value, yaml,
    helm, terraform, timeout value
CH3: rollout, roll-out, rolled out, canary, staged, all at once, fleet, every region, all regions, global rollout,
    wide, percentage rollout, big bang, every node, all nodes
CH4: test*, untested, staging, code review, review did, coverage, ci, pipeline, production-like, differs from
    production, pre-production, test data, fixture*, not covered, lint*, validation, no check
CH5: migration*, schema, column*, table*, index, data change, backfill*, alter, database change, dataset, foreign
    key, data format
CH6: rollback*, roll back, rolled back, roll-back, revert*, undo, irreversible, no way back, downgrade, reversal,
    restore took
CH7: at the same time, same day, two changes, another change, coincid*, concurrent change*, simultaneous*, unrelated
    change, parallel deploy*, overlapping, change freeze
TE1: latent, dormant, defect, old bug, years ago, race condition, race, edge case, long-standing, deadlock*, corner
    case, since the beginning, bug
TE2: capacity, quota*, limit, limits, rate limit*, exhaust*, full, disk, memory, cpu, headroom, saturat*, connection
    pool, pool, queue, fills, filled up, out of memory, file descriptor*, throttl*, backlog
TE3: cascad*, retry, retries, retried, feedback loop, loop, tight coupling, coupled, depend*, thundering herd,
    storm, avalanche, amplif*, circular, upstream, downstream, single point
TE4: failover, fail-over, redundan*, replica*, standby, secondary, backup*, standby node, quorum, split brain,
    leader election, second site, disaster recovery, restore
TE5: expir*, certificate*, clock, cron*, schedul*, leap, daylight saving, time zone, timezone, token expiry,
    renewal, midnight, ntp, timestamp*, lease
TE6: automation, autoscal*, auto-scal*, automatic*, bot, script, reconcil*, operator pattern, controller,
    self-healing, robot, scheduler, cleanup job, garbage collection
TE7: interface, screen, form, button, dialog, confirmation, prompt*, console, command line, cli, hides, hidden,
    default selected, looked the same, same colour, autocomplete, tool allows, tool accepted, no warning
TE8: credential*, password*, token, tokens, permission denied, identity, login, sign-in, sso, oauth, iam, secret,
    secrets, authentica*, authoris*, authoriz*, key rotation, api key, role binding
DO1: no alert, no alarm, no metric*, no monitoring, not monitored, unmonitored, no signal, no dashboard, invisible,
    blind spot, nothing showed, no probe, without monitoring, not measured, silent*
DO2: threshold*, alert rule, alerting, alert, alerts, alarm, monitoring, monitored, check ran, did not fire, fired
    late, muted, silenced, interval, sampling, paging rule, every 15 min, not paging
DO3: noise, noisy, alert fatigue, flood*, many alerts, hundreds of alerts, lost among, drowned, buried, false
    alarm*, alerts an hour, other alerts
DO4: mislead*, ambiguous, misread, looked like, looked normal, dashboard, graph, green, stale data, averaged,
    average, unclear message, error message, cached value, wrong unit
DO5: customer report*, customers reported, user report*, users reported, support ticket*, reported by, complaint*,
    partner told, social media, found by users, found by customers, status from customers, told us
RC1: paged, pager, escalat*, reach, reached, unreachable, contact*, on-call rota, rota, did not answer, wait for,
    waiting for, phone, find the right, call tree
RC2: roles, unclear who, decision*, decide, decided, approval*, authority, incident commander, coordinator, who
    could, sign-off, permission to decide, command
RC3: channel, channels, war room, shared picture, bridge, several calls, two chats, chat, coordination, situation,
    duplicate work, both teams, communication between
RC4: no access, access to production, access to the, permission*, break-glass, break glass, vpn, locked out, could
    not log in, admin rights, missing tool, no tool, privilege*
RC5: diagnos*, hypothes*, unfamiliar, root of, hard to find, hard to tell, several symptoms, many causes, red
    herring, investigat*, debug*, troubleshoot*, misdiagnos*, unusual pattern
RC6: status page, inform*, first message, announcement*, message to customers, customers heard, notification*,
    communicat*, update to users, users heard, stakeholder*
EX1: vendor*, provider, cloud provider, third party, third-party, supplier, upstream provider, aws, azure, gcp,
    saas, their api, external service, external api, cdn
EX2: network, power, hardware, cable, fibre, fiber, switch, router, rack, data centre, data center, datacentre,
    cooling, packet loss, disk failure, site, bgp, dns, link
EX3: demand, traffic, spike*, peak, campaign, surge, load, unusual use, black friday, growth, viral, seasonal, more
    users, request rate, forecast*
EX4: attack*, hostile, ddos, denial of service, malicious, phish*, intru*, abuse, exploit*, scan*, ransom*,
    credential stuffing, bot traffic, malware
EX5: law, legal, regulat*, contract, contractual, gdpr, compliance requirement, licence, license, audit requirement,
    retention rule, court, data residency
OG1: goal, goals, incentive*, priorit*, trade-off, tradeoff, target, targets, pressure to, velocity, feature work,
    cost saving, savings, conflicting, reward*, bonus, okr
OG2: known risk, known issue, accepted risk, deferred, postponed, backlog item, technical debt, tech debt,
    workaround, for months, for years, lived with, long known, end of life, not prioritised, not prioritized, legacy
OG3: ownership, owner, owned by, no owner, orphan*, nobody owned, team boundary, between teams, two teams, another
    team, whose, handed between, reorganis*, reorganiz*, responsib*
"""


def _cues(line: str) -> tuple[str, tuple[str, ...]]:
    code, cues = line.split(": ", 1)
    return code, tuple(cues.split(", "))


CUES: dict[str, tuple[str, ...]] = dict(_cues(line) for line in _CUES.strip().replace("\n    ", " ").splitlines())
