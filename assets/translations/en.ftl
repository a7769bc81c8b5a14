# What Waypost says in English. The keys are the same in every language.
# Sentence case, no full stop after a short text.

## document

# Kinds of nodes, alone and counted.
node-persona = Persona
node-stage = Stage
node-touchpoint = Touchpoint
node-pain-point = Pain point
node-idea = Idea
node-evidence = Evidence
node-note = Note
node-persona-count = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
node-stage-count = { $count ->
    [one] { $count } stage
   *[other] { $count } stages
}
node-touchpoint-count = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
node-pain-point-count = { $count ->
    [one] { $count } pain point
   *[other] { $count } pain points
}
node-idea-count = { $count ->
    [one] { $count } idea
   *[other] { $count } ideas
}
node-evidence-count = { $count ->
    [one] { $count } piece of evidence
   *[other] { $count } pieces of evidence
}
node-note-count = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}

# Kinds of links, alone and counted.
link-next = Next step
link-experiences = Experience
link-hurts = Hurts
link-relieves = Relieves
link-backs = Backs
link-mismatch = Mismatch
link-next-count = { $count ->
    [one] { $count } transition
   *[other] { $count } transitions
}
link-experiences-count = { $count ->
    [one] { $count } experience
   *[other] { $count } experiences
}
link-hurts-count = { $count ->
    [one] { $count } link from a pain point
   *[other] { $count } links from pain points
}
link-relieves-count = { $count ->
    [one] { $count } link from an idea
   *[other] { $count } links from ideas
}
link-backs-count = { $count ->
    [one] { $count } link from evidence
   *[other] { $count } links from evidence
}
link-mismatch-count = { $count ->
    [one] { $count } mismatch
   *[other] { $count } mismatches
}
lane-count = { $count ->
    [one] { $count } lane
   *[other] { $count } lanes
}
metric-count = { $count ->
    [one] { $count } metric
   *[other] { $count } metrics
}
reading-count = { $count ->
    [one] { $count } reading
   *[other] { $count } readings
}
link-count = { $count ->
    [one] { $count } link
   *[other] { $count } links
}

# Titles of lanes that have no own one, and the line below the title.
lane-touchpoints = Touchpoints
lane-touchpoints-caption = steps and channels
lane-channel = Channels
lane-channel-caption = where contact happens
lane-emotion = Emotions
lane-thoughts = Thoughts
lane-thoughts-caption = in the customers’ words
lane-expectations = Expectations
lane-expectations-caption = what customers count on
lane-text = Notes
lane-pain-points = Pain points
lane-pain-points-caption = what gets in the way
lane-ideas = Ideas
lane-ideas-caption = what would help
lane-evidence = Evidence
lane-evidence-caption = how we know
lane-metrics = Metrics
lane-metrics-caption = value, interval, n
lane-funnel = Funnel
lane-funnel-caption = who goes on to the next step
lane-pictures = Pictures
lane-line-of-interaction = Line of interaction
lane-line-of-visibility = Line of visibility
lane-line-of-internal-interaction = Line of internal interaction

# Short names of metrics, as a badge shows them.
metric-nps = NPS
metric-enps = eNPS
metric-csat = CSAT
metric-csat-mean = CSAT, mean
metric-ces = CES
metric-ces-net = CES, net
metric-ces-agree = CES, share who agree
metric-ces-1 = CES 1.0
metric-csi = CSI
metric-csi-weighted = CSI, weighted
metric-dau = DAU
metric-wau = WAU
metric-mau = MAU
metric-stickiness = Stickiness
metric-retention = Retention
metric-retention-day = Retention, day N
metric-churn = Churn
metric-acquisition = New customers
metric-conversion = Conversion
metric-drop-off = Drop-off
metric-ltv = LTV
metric-aov = Average order
metric-fcr = FCR
metric-aht = AHT
metric-time-on-task = Time on task
metric-time-to-first-value = Time to first value
metric-incident-share = Hit by incidents
metric-own = Own metric

# What each metric is, in a line.
metric-nps-about = Would customers recommend us: promoters less detractors
metric-enps-about = Would staff recommend us as an employer
metric-csat-about = Share of 4 and 5 out of 5
metric-csat-mean-about = Mean satisfaction, 1 to 5
metric-ces-about = How easy it was: mean of 1 to 7
metric-ces-net-about = How easy it was: share of 6–7 less share of 1–3
metric-ces-agree-about = How easy it was: share of 5–7
metric-ces-1-about = How much effort it took: mean of 1 to 5, lower is better
metric-csi-about = Satisfaction index: mean of 1 to 10
metric-csi-weighted-about = Satisfaction index weighted by importance
metric-dau-about = Distinct users of a day
metric-wau-about = Distinct users of a week
metric-mau-about = Distinct users of 30 days
metric-stickiness-about = Daily users as a share of monthly ones
metric-retention-about = Customers kept over a period
metric-retention-day-about = Customers who are back on day N
metric-churn-about = Customers lost over a period
metric-acquisition-about = Customers won over a period
metric-conversion-about = Share that goes on to the next step
metric-drop-off-about = Share that does not go on
metric-ltv-about = What a customer brings over a lifetime
metric-aov-about = Revenue per order
metric-fcr-about = Solved at first contact
metric-aht-about = Average handling time of a contact
metric-time-on-task-about = Time a task takes
metric-time-to-first-value-about = Time until the product first helps
metric-incident-share-about = Share of customers hit by an incident
metric-own-about = Whatever else you measure

# How a metric is calculated.
metric-nps-formula = 100 × (promoters − detractors) ÷ answers; promoters 9–10, detractors 0–6 of 0–10
metric-enps-formula = 100 × (promoters − detractors) ÷ answers; promoters 9–10, detractors 0–6 of 0–10
metric-csat-formula = 100 × answers 4 and 5 ÷ all answers on 1–5
metric-csat-mean-formula = sum of answers 1–5 ÷ number of answers
metric-ces-formula = sum of answers 1–7 to “made it easy” ÷ number of answers
metric-ces-net-formula = share of answers 6–7 − share of answers 1–3, of 1–7
metric-ces-agree-formula = 100 × answers 5–7 ÷ all answers on 1–7
metric-ces-1-formula = sum of answers 1–5 to “how much effort” ÷ number of answers
metric-csi-formula = sum of answers 1–10 ÷ number of answers
metric-csi-weighted-formula = 100 × Σ(importance × satisfaction) ÷ (10 × Σ importance), each 1–10
metric-dau-formula = people active on a day, each counted once
metric-wau-formula = people active within 7 days, each counted once
metric-mau-formula = people active within 30 days, each counted once
metric-stickiness-formula = 100 × DAU ÷ MAU
metric-retention-formula = 100 × (customers at the end − new ones) ÷ customers at the start
metric-retention-day-formula = 100 × back on day N ÷ size of the cohort
metric-churn-formula = 100 × customers lost ÷ customers at the start; over periods 1 − Π(1 − churn)
metric-acquisition-formula = number of new customers
metric-conversion-formula = 100 × came to the next step ÷ came to this one; of the journey: last ÷ first
metric-drop-off-formula = 100 − conversion
metric-ltv-formula = purchase × purchases a year × years, or ARPA × margin ÷ churn
metric-aov-formula = revenue ÷ orders
metric-fcr-formula = 100 × solved at first contact ÷ contacts
metric-aht-formula = (talk + hold + wrap-up) ÷ contacts
metric-time-on-task-formula = geometric mean of the times below 25 of them, else their median
metric-time-to-first-value-formula = median of the times, and the share that never got there
metric-incident-share-formula = 100 × customers hit by an incident ÷ all customers
metric-own-formula = as you define it

# What metrics are about.
family-loyalty = Loyalty
family-satisfaction = Satisfaction
family-effort = Effort
family-use = Use
family-retention = Acquisition and retention
family-money = Money
family-service = Service

# How readings are combined, and why they cannot be.
rule-counts = Counts are added up, scores are never averaged
rule-weighted = Mean weighted by the number of answers
rule-sum = Added up
rule-attributes = Attribute by attribute, weighted by the number of answers
rule-times = The single times are put together
rule-along = Along the journey: the last step of the first
rule-cohort = Not between steps: it belongs to its cohort
rule-distinct-people = Not at all: the same people would be counted twice
rule-segment = Not at all: it belongs to its segment
cannot-pool-nothing = no readings
cannot-pool-distinct-people = the same people would be counted twice
cannot-pool-per-segment = a lifetime value belongs to its segment
cannot-pool-per-cohort = a time to first value belongs to its cohort
cannot-pool-no-sample-size = a sample size is missing, so nobody knows what weighs how much
cannot-pool-more-at-the-end = more went on at the end than from a step before
cannot-pool-only-results = only results are known, not the counts behind them

# What a metric is counted in, and how.
unit-points = Points
unit-percent = Per cent
unit-count = Count
unit-money = Money
unit-seconds = Seconds
direction-higher = Higher is better
direction-lower = Lower is better
direction-contextual = Depends on context
aggregation-mean = Mean
aggregation-sum = Sum

# Channels.
channel-app = App
channel-site = Site
channel-chat = Chat
channel-chat-bot = Chat bot
channel-voice-assistant = Voice assistant
channel-ivr = IVR
channel-call-centre = Call centre
channel-sms = SMS
channel-e-mail = E-mail
channel-push = Push
channel-social = Social network
channel-branch = Branch
channel-atm = ATM
channel-terminal = Terminal
channel-shop = Shop
channel-courier = Courier
channel-partner = Partner

# Choices of the records.
severity-minor = Minor
severity-workaround = Needs a workaround
severity-blocker = Blocker
pain-status-open = Open
pain-status-planned = Fix planned
pain-status-fixed = Fixed
pain-status-wont-fix = Won’t fix
idea-source-own = Own
idea-source-best-practice = Best practice of the market
idea-source-competitor = Competitor
idea-status-open = Open
idea-status-planned = Planned
idea-status-done = Done
idea-status-rejected = Rejected
kano-must-be = Must-be
kano-one-dimensional = One-dimensional
kano-attractive = Attractive
kano-indifferent = Indifferent
kano-reverse = Reverse
kano-questionable = Questionable
evidence-kind-interview = Interview
evidence-kind-survey = Survey
evidence-kind-log = Log
evidence-kind-gemba = Gemba observation
evidence-kind-quote = Quote
evidence-kind-complaint = Complaint
evidence-kind-desk-research = Desk research
evidence-kind-assumption = Assumption
evidence-level-unknown = Not stated
evidence-level-assumption = Assumption
evidence-level-researched = Researched
evidence-level-measured = Measured
phase-before = Before contact
phase-during = During contact
phase-after = After contact
state-as-is = As is
state-to-be = To be
basis-planned = As planned
basis-actual = As observed
emotion-source-set = Set by hand
emotion-source-computed = Computed from evidence
language-ru = Russian
language-en = English
untitled = Untitled

# Fields of the records.
field-id = Id
field-kind = Kind
field-name = Name
field-title = Title
field-subject = Subject
field-purpose = Purpose
field-owner = Owner
field-client = Client
field-date = Date
field-state = State
field-basis = Basis
field-language = Language
field-currency = Currency
field-emotion-scale = Emotion scale
field-emotion-source = Emotions come from
field-counterpart = Counterpart
field-min = Lowest value
field-max = Highest value
field-neutral = Neutral value
field-min-label = Label of the worst end
field-max-label = Label of the best end
field-segment = Segment
field-share = Share
field-goals = Goals
field-needs = Needs
field-motivation = Motivation
field-context = Context
field-quote = Quote
field-color = Colour
field-portrait = Portrait
field-goal = Customer’s goal
field-phase = Phase
field-stage = Stage
field-description = Description
field-channel = Channel
field-track = Track
field-moment-of-truth = Moment of truth
field-evidence-level = Rests on
field-minutes = Duration, minutes
field-sub-journey = Sub-journey
field-width = Column width
field-height = Least height
field-tags = Tags
field-severity = Severity
field-frequency = Share of customers affected
field-status = Status
field-cost = Cost a year
field-source = Source
field-kano = Kano category
field-impact = Impact
field-effort = Effort, person-months
field-reach = Reach, customers a quarter
field-confidence = Confidence
field-fact = Fact
field-interpretation = Interpretation
field-place = Place
field-who = Who found it
field-weight = Weight
field-score = Emotion it speaks of
field-url = Link to the source
field-lane = Lane
field-at = Where
field-text = Text
field-span = Width in columns
field-picture = Picture
field-from = From
field-to = To
field-label = Label
field-emotion = Emotion
field-thought = Thought
field-expectation = Expectation
field-caption = Caption
field-hidden = Hidden
field-internal = For the team only
field-metrics = Metrics
field-metric = Metric
field-unit = Unit
field-scale = Range
field-direction = Direction
field-aggregation = How to combine
field-target = Target
field-benchmark = Benchmark
field-persona = Persona
field-period = Period
field-value = Value
field-n = Sample size, n
field-promoters = Promoters
field-passives = Passives
field-detractors = Detractors
field-answers = Answers per score
field-part = Part
field-whole = Whole
field-sum = Sum
field-of = Over how many
field-start = At the start
field-end = At the end
field-new = New of them
field-times = Seconds of each
field-never = Never got there
field-attributes = Satisfaction/importance of each, 1 to 10
field-purchase = Money of a purchase
field-frequency-a-year = Purchases a year
field-lifespan = Years as a customer
field-arpa = Revenue of an account a month
field-margin = Margin, 0 to 1
field-churn = Lost a month, 0 to 1
field-reason = Reason

# What a map holds at most, after a number.
many-nodes = elements
many-stages = stages
many-links = links
many-lanes = lanes
many-metrics = metrics
many-readings = readings
many-goals = goals of metrics
many-views = saved views
many-choices = choices in one list of a view
many-places = places in one dismissed finding
many-dismissals = dismissed findings

# Refusals.
refused-missing = The element { $id } is no longer there
refused-taken = The id { $id } is already in use
refused-link = A link “{ $kind }” cannot lead from “{ $from }” to “{ $to }”
refused-self-link = An element cannot be linked to itself
refused-range = “{ $field }”: the value is out of range
refused-impossible = “{ $field }”: { $value } is not possible, only { possible-range }
possible-range = { $min } to { $max }{ $unit ->
    [percent] %
   *[other] {""}
}
refused-too-long = “{ $field }”: the text is longer than { $limit } characters
refused-too-many = A map holds at most { $limit } { $what }
refused-lane-notes = This lane cannot hold notes
refused-scale = The emotion scale needs a lowest value below its highest and a neutral value between them
refused-not-dismissed = The finding is not dismissed
refused-dismissed-twice = The finding is dismissed already
refused-reading-exists = This metric already has a reading for this place, persona and period

# What a step of the history is called, after “Undo” and “Redo”.
label-edit-info = change the title block
label-add-persona = add a persona
label-add-stage = add a stage
label-add-touchpoint = add a touchpoint
label-add-pain-point = add a pain point
label-add-idea = add an idea
label-add-evidence = add evidence
label-add-note = add a note
label-edit-persona = change a persona
label-edit-stage = change a stage
label-edit-touchpoint = change a touchpoint
label-edit-pain-point = change a pain point
label-edit-idea = change an idea
label-edit-evidence = change evidence
label-edit-note = change a note
label-edit-elements = { $count ->
    [one] change an element
   *[other] change { $count } elements
}
label-remove-elements = { $count ->
    [one] remove an element
   *[other] remove { $count } elements
}
label-duplicate-elements = { $count ->
    [one] duplicate an element
   *[other] duplicate { $count } elements
}
label-move-touchpoints = { $count ->
    [one] move a touchpoint
   *[other] move { $count } touchpoints
}
label-move-elements = { $count ->
    [one] move an element
   *[other] move { $count } elements
}
label-paste = paste { $what }
label-paste-and-over = { $count ->
    [one] paste { $what } over { $count } cell
   *[other] paste { $what } over { $count } cells
}
label-paste-over = { $count ->
    [one] paste over { $count } cell
   *[other] paste over { $count } cells
}
label-first-persona = add the first persona, { $name }, with an experience
label-portrait = choose a portrait
label-picture = put in a picture
label-link-next = connect touchpoints
label-link-experiences = change an experience
label-link-hurts = link a pain point
label-link-relieves = link an idea
label-link-backs = link evidence
label-link-mismatch = mark a mismatch
label-remove-links = { $count ->
    [one] remove a link
   *[other] remove { $count } links
}
label-reattach-link = move a link
label-add-lane = add a lane
label-edit-lane = change a lane
label-remove-lane = remove a lane
label-move-lane = move a lane
label-split-stage = split a stage
label-merge-stages = merge two stages
label-extract-sub-journey = { $count ->
    [one] take a touchpoint out into a map of its own
   *[other] take { $count } touchpoints out into a map of their own
}
label-edit-metric = change a metric
label-remove-metric = remove a metric
label-move-metric = move a metric
label-paste-readings = { $count ->
    [one] paste { $count } reading
   *[other] paste { $count } readings
}
label-clear-readings = { $count ->
    [one] clear { $count } reading
   *[other] clear { $count } readings
}
label-edit-reading = change a reading
label-remove-reading = remove a reading
label-edit-goal = set a goal
label-remove-goal = remove a goal
label-restore-version = restore an earlier version
label-restore-edits = restore unsaved edits
label-save-view = save a view
label-rename-view = rename a view
label-remove-view = delete a view
label-dismiss-finding = dismiss a finding
label-restore-finding = restore a finding
label-replace = { $count ->
    [one] replace 1 occurrence
   *[other] replace { $count } occurrences
}

# What a map finds by itself: what is the matter, and what to do about it.
finding-whole-journey = the whole journey
finding-unit = { $unit ->
    [percent] %
    [seconds] {" s"}
    [minutes] {" min"}
    [hours] {" h"}
    [days] {" d"}
    [money] {" "}{ $currency }
   *[points] {""}
}
finding-pain-facts = { $severity ->
    [blocker] customers cannot go on
    [workaround] customers need a way round
   *[minor] it annoys
}, { $steps ->
    [0] linked to no touchpoint yet
    [one] at 1 touchpoint
   *[other] at { $steps } touchpoints
}, { $frequency ->
    [known] { $share }% of customers meet it
   *[unknown] nobody has said how many customers meet it
}
finding-weak-touchpoint = “{ $step }”: emotion { $emotion } on a scale from { $min } to { $max }, { $personas ->
    [one] as one persona feels it
   *[other] the mean of { $personas } personas{ $weights ->
        [shares] {" by their share of customers"}
       *[none] {""}
    }
}; { $pains ->
    [0] no open pain points
    [one] 1 open pain point
   *[other] { $pains } open pain points
}
finding-weak-touchpoint-advice = See what goes wrong there, and what to relieve first
finding-emotional-fall = { $persona }: from { $high } at “{ $from }” down to { $low } at “{ $to }” on a scale from { $min } to { $max }
finding-emotional-fall-advice = Look at what happens between the two: a broken promise, a wait, a hand-over
finding-personas-diverge = “{ $step }”: { $unhappy } feels { $low }, { $happy } { $high } on a scale from { $min } to { $max }
finding-personas-diverge-advice = See what one of them gets and the other lacks
finding-pain-unowned = Nobody answers for “{ $pain }”: { finding-pain-facts }
finding-pain-unowned-advice = Name an owner; what nobody owns, nobody fixes
finding-pain-unrelieved = No idea relieves “{ $pain }”: { finding-pain-facts }
finding-pain-unrelieved-advice = Link an idea that helps, find one, or decide that it stays
finding-idle-idea = { $status ->
    [planned] “{ $idea }” is planned, but relieves nothing on the map
   *[open] “{ $idea }” relieves nothing on the map
}
finding-idle-idea-advice = Link it to the pain point or touchpoint it helps, or reject it
finding-truth-without-evidence = “{ $step }” is a moment of truth, { $level ->
    [researched] said to be researched, but nothing on the map shows it
    [measured] said to be measured, but nothing on the map shows it
    [assumption] but rests on an assumption
   *[unknown] but nothing on the map shows what happens there
}
finding-truth-without-evidence-advice = Link an interview, a survey, a log or an observation, or enter a reading
finding-assumptions-alone = { $count ->
    [one] 1 of { $all } touchpoints of “{ $stage }” rests on assumptions alone: “{ $step }”
   *[other] { $count } of { $all } touchpoints of “{ $stage }” rest on assumptions alone, first “{ $step }”
}
finding-assumptions-alone-advice = Ask or watch a few customers before you decide by it
finding-fork-sum = “{ $step }”: the shares of its { $ways } ways add up to { $sum }%, not to 100%
finding-fork-sum-advice = Correct the shares, or draw the way that is missing
finding-dead-end = No way leads on from “{ $step }”, though “{ $stage }” is not the last stage
finding-dead-end-advice = Draw where customers go next; if they leave here, dismiss this with that reason
finding-unreachable = No way leads to “{ $step }”{ $more ->
    [0] {""}
    [one] {" and 1 touchpoint after it"}
   *[other] {" and "}{ $more } touchpoints after it
}
finding-unreachable-advice = Draw where customers come from; if they may start here, dismiss this with that reason
finding-mismatch = “{ $one }” and “{ $other }” do not fit together{ $said ->
    [said] : { $label }
   *[nothing] {""}
}
finding-mismatch-advice = Decide what is right, and say it the same way in both places
finding-off-target = { $metric } · { $place }{ $who ->
    [persona] {" · "}{ $persona }
   *[all] {""}
}{ $when ->
    [said] {" · "}{ $period }
   *[never] {""}
}: { $value }{ finding-unit }, target { $target }{ finding-unit }; { $certainty ->
    [interval] 95% interval { $low } to { $high }, n { $n }
    [widest] even the widest 95% interval possible, { $low } to { $high }, misses it; n { $n }
    [small-sample] only n { $n }, so a direction, not a result
    [no-sample-size] no sample size, so it may be chance
   *[no-interval] n { $n }, but no interval, so it may be chance
}
finding-off-target-advice = { $certainty ->
    [interval] Look for the cause at this place, or ask whether the target is right
    [widest] Look for the cause at this place, or ask whether the target is right
   *[unsure] Make sure with more answers first, then look for the cause
}
finding-small-sample = { $metric }: fewer than 30 answers behind { $count } of { $all } readings ({ $sizes ->
    [same] n { $least }
   *[range] n { $least } to { $most }
})
finding-small-sample-advice = They show a direction only: collect 30 answers at least, better 100
finding-no-sample-size = { $metric }: no sample size for { $count } of { $all } readings
finding-no-sample-size-advice = Enter n, or ask the source for it
finding-unexplored-stage = “{ $stage }”: { $steps ->
    [one] 1 touchpoint
   *[other] { $steps } touchpoints
}, no pain point and no evidence
finding-unexplored-stage-advice = Unexplored is not perfect: go and look, or ask a few customers

finding-list-none = Nothing found. That is not perfect, only nothing this list looks for

# The kinds of findings.
finding-kind-weak-touchpoint = Weakest touchpoints
finding-kind-emotional-fall = Steepest emotional falls
finding-kind-pain-unowned = Pain points nobody owns
finding-kind-pain-unrelieved = Pain points nobody relieves
finding-kind-truth-without-evidence = Moments of truth without evidence
finding-kind-off-target = Metrics off target
finding-kind-mismatch = Mismatches
finding-kind-personas-diverge = Where personas diverge
finding-kind-unreachable = Unreachable touchpoints
finding-kind-dead-end = Dead ends
finding-kind-fork-sum = Forks that do not add up
finding-kind-unexplored-stage = Unexplored stages
finding-kind-assumptions-alone = Assumptions alone
finding-kind-idle-idea = Ideas that relieve nothing
finding-kind-no-sample-size = Readings without a sample size
finding-kind-small-sample = Small samples

## picture

picture-untitled-map = Untitled map
picture-untitled-stage = Untitled stage
picture-untitled-step = Untitled step
picture-unlinked = Not on a step yet
picture-client = client
picture-owner = owner
picture-internal = internal
picture-odd-fork = Adds up to { $sum }
picture-scale = scale { $min } to { $max }
picture-score = score { $score } on { $min }…{ $max }, { $steps } of { $of ->
    [one] { $of } step
   *[other] { $of } steps
}{ $weights ->
    [shares] , personas by their share
   *[none] {""}
}
picture-personas-shown = { $of ->
    [one] { $shown } of { $of } persona shown
   *[other] { $shown } of { $of } personas shown
}
picture-interval = 95% interval { $low } to { $high }
picture-emotion-set = set by hand
picture-emotion-computed = { $count ->
    [one] computed from { $count } scored piece of evidence
   *[other] computed from { $count } scored pieces of evidence
}
picture-emotion-peak = Peak
picture-emotion-low = Low
picture-emotion-end = End
picture-emotion-average = average
picture-emotion-fall = Fall of { $by }
picture-percent = { $value }%
picture-money = { $currency }{ $value }
picture-seconds = { $value } s
picture-minutes = { $value } min
picture-hours = { $value } h
picture-days = { $value } d
picture-no-data = no data
picture-no-value = no value
picture-no-sample = no sample size
picture-small-sample = small sample: direction only
picture-of-stage = whole stage
picture-lowest-emotion = lowest in the stage
picture-only-reading = The only reading
picture-worst-reading = { $count ->
    [one] Worst of { $count } reading
   *[other] Worst of { $count } readings
}
picture-moment-count = { $count ->
    [one] { $count } moment of truth
   *[other] { $count } moments of truth
}
picture-channel-count = { $count ->
    [one] { $count } channel
   *[other] { $count } channels
}
picture-thought-count = { $count ->
    [one] { $count } thought
   *[other] { $count } thoughts
}
picture-expectation-count = { $count ->
    [one] { $count } expectation
   *[other] { $count } expectations
}
picture-combined = { $count ->
    [one] from 1 reading
   *[other] from { $count } readings
}
picture-measured-steps = { $measured } of { $steps ->
    [one] 1 step measured
   *[other] { $steps } steps measured
}
picture-others-join = others join on the way
picture-cannot-pool-end = cannot be combined: more went on at the end than from a step before
picture-change = { $by } since { $period }
picture-change-widest = { $by } since { $period }, even by the widest margin possible
picture-no-change = { $by }: no real change
picture-change-unknown = { $by }: cannot tell if real
picture-apart-places = not comparable with { $period }: other steps were measured
picture-apart-personas = not comparable with { $period }: other customers were asked
picture-cannot-pool-people = cannot be combined: one person may be counted twice
picture-cannot-pool-segments = cannot be combined: each value belongs to its segment
picture-cannot-pool-cohorts = cannot be combined: each value belongs to its cohort
picture-cannot-pool-sample = cannot be combined: a sample size is missing
picture-cannot-pool-results = cannot be combined: the counts behind the values are missing
picture-quote-open = “
picture-quote-close = ”
picture-empty-title = A journey begins with its first stage
picture-empty-text = Press Ctrl+Shift+Enter or “Stage” in the toolbar, then add the steps the customer goes through, in the customer's own words.
picture-no-stages-title = No stages yet
picture-no-stages-text = The journey is still to be mapped
picture-hint-touchpoints = What does the customer do? “I look for the opening hours”
picture-hint-channel = Where does it happen: app, site, branch, call centre?
picture-hint-emotion = Add a persona, then drag the points of the curve up and down
picture-hint-thoughts = What goes through the customer's mind? “Will they give it back?”
picture-hint-expectations = What does the customer count on? “An answer within a day”
picture-hint-text = What else is worth a note at this step?
picture-hint-pain-points = What goes wrong, and how badly?
picture-hint-ideas = What would take the pain away?
picture-hint-evidence = How do we know: interview, survey, log, a visit on site?
picture-hint-metrics = Which number shows it? Add a value with its sample size
picture-hint-funnel = Count who comes to each step and who goes on: a conversion as so many of so many
picture-hint-pictures = Screenshots and photos of the step
legend-moment-of-truth = moment of truth
legend-evidence-level = assumed, researched, measured
legend-loop = way back
legend-mismatch = steps contradict each other
legend-severity = severity of a pain point
legend-interval = value, 95% interval
legend-target-reached = target surely reached (whole interval)
legend-target-missed = target surely missed (whole interval)
legend-target-open = target, cannot tell if reached
legend-sample-weak = grey number: n below 30 or not stated, direction only
legend-sample-fair = amber number: n from 30 to 99
legend-gap = gap: no value
legend-average-weighted = mean of the personas by their share of customers, from lowest to highest
legend-average = mean of the personas, from lowest to highest
legend-fall = largest fall
legend-benchmark = benchmark
legend-change = real change since the period before
heat-small-sample = small sample
heat-no-pain = no pain point noted
heat-emotion = { $count ->
    [one] { $mean } · one persona
   *[other] { $mean } · mean of { $count } personas{ $weights ->
        [shares] {" by share"}
       *[none] {""}
    }
 }
heat-emotion-scale = Emotion, mean of the personas: { $worst } … { $best }
heat-scale = { $metric }: { $worst } … { $best }, { $direction }
heat-target-scale = { $metric }: as far as each step reaches its target, { $direction }
heat-latest = latest period of each step
heat-same = same colour: joined by overlapping intervals, if only through other steps
heat-weak = hollow: n below 30 or not stated
heat-no-measure = no colour: no target to measure it by
funnel-visitors = { $count } came
funnel-goes-on = { $share } { $margin } go on, { $n }
funnel-drops-off = { $share } drop off
funnel-joined = { $count } more than went on before
funnel-overall = Overall { $share } { $margin }, { $n }
chart-periods = Over periods
chart-stages = By stage
chart-personas = By persona
chart-answers = Answers
chart-funnel = Funnel
chart-divergence = Where personas differ
chart-divergence-title = Emotions: where personas differ most
chart-whole-map = whole journey
chart-everybody = all customers
chart-no-period = no period
chart-source = Source: { $source }
chart-target = target { $value }
chart-benchmark = benchmark { $value }
chart-nothing-measured = Nothing is measured on this map yet. Select a touchpoint and add a number in the inspector.
chart-no-numbers = No number of this metric is known here. Choose another place or persona, or add a number in the inspector.
chart-no-answers = No answers were counted here. Enter a number as counts: promoters, passives and detractors, or answers per score.
chart-no-funnel = A funnel needs a conversion counted as so many of so many at the touchpoints. Choose another metric, or enter the counts.
chart-no-divergence = Two personas or more need an emotion at the same step, and different ones.
chart-not-counted = only a result is known
chart-latest = Latest — { $number }.
chart-last-known = Last known — { $number }.
chart-change-real = { $by } since { $period }: a real change.
chart-change-widest = { $by } since { $period }: a real change, even with the widest margin of error possible.
chart-change-none = { $by } since { $period }: within the margin of error.
chart-change-unknown = { $by } since { $period }: nobody can tell whether it is real.
chart-both-places = { $count ->
    [one] Of the one step measured in both
   *[other] Of the { $count } steps measured in both
}: { $by }, { $proof ->
    [interval] a real change
    [widest] a real change, even with the widest margin of error possible
    [chance] within the margin of error
   *[unknown] nobody can tell whether it is real
}.
chart-both-personas = Of those asked in both: { $by }, { $proof ->
    [interval] a real change
    [widest] a real change, even with the widest margin of error possible
    [chance] within the margin of error
   *[unknown] nobody can tell whether it is real
}.
chart-not-joined = Points without a line between them rest on other steps or customers.
chart-extremes = Highest: { $high }. Lowest: { $low }.
chart-differ = They differ for sure.
chart-alike = The difference may be chance.
chart-cannot-tell = Nobody can tell whether the difference is real.
chart-target-reached = The target of { $target } is reached.
chart-target-missed = The target of { $target } is missed.
chart-target-unsure = The target of { $target } is missed, but by less than the margin of error.
chart-missing = Without a number: { $count }.
chart-answers-said = { $n } answers, most often “{ $answer }” ({ $share }).
chart-answers-of = answers of { $of } of { $count ->
    [one] { $count } reading
   *[other] { $count } readings
}
chart-answers-missing = Not among them, as no such answers were counted there: { $places }.
chart-answers-later = { $period } has numbers, but no answers were counted.
chart-few-answers = So few answers show a direction only.
chart-detractors = Detractors, 0–6
chart-passives = Passives, 7–8
chart-promoters = Promoters, 9–10
chart-goes-on = { $share } go on
chart-step-said = { $step }: { $n } came, { $on } went on, { $off } dropped off
chart-funnel-whole = Of { $first } at the first step, { $last } passed the last ({ $share }).
chart-funnel-lost = Most customers are lost at “{ $step }”: { $lost } of { $n }.
chart-funnel-weakest = The weakest conversion is at “{ $step }”: { $share } go on.
chart-funnel-joined = { $came } came to “{ $step }”, more than the { $on } who went on from “{ $before }”: others join there.
chart-apart = { $gap } apart
chart-divergence-said = The widest gap is at { $step }.

## files

# A date and time on this computer's clock. { $month } is m01 to m12.
moment = { $day } { $month ->
    [m01] January
    [m02] February
    [m03] March
    [m04] April
    [m05] May
    [m06] June
    [m07] July
    [m08] August
    [m09] September
    [m10] October
    [m11] November
   *[m12] December
} { $year }, { $time }

# A length of a file.
size-kilobytes = { $size } KB
size-megabytes = { $size } MB

# Why a file is not opened. The name of the file follows. { $record } is empty
# or a comma and the id of the record.
file-empty = The file is empty. It may not have been saved or copied completely; look for an earlier copy
file-not-ours = This is not a Waypost map. Open a file that was saved by Waypost, usually ending in .ron
file-too-new = The map was saved by a newer version of Waypost{ $program }, in format { $version }. Update Waypost to open it. The file has not been changed
file-cut-off = { syntax-cut-off }. It was not saved or copied completely; look for an earlier copy
file-mark-missing = { syntax-mark-missing }. Correct it in a text editor or open an earlier copy
file-value-expected = { syntax-value-expected }. Correct it in a text editor or open an earlier copy
file-field-missing = Line { $line }, column { $column }{ $record }: the field “{ $name }” ({ $field }) is missing. Add it in a text editor or open an earlier copy
file-field-twice = Line { $line }, column { $column }{ $record }: the field “{ $name }” ({ $field }) is given twice. Delete one of them in a text editor
file-too-deep = { syntax-too-deep }. Waypost does not write such files; check where this one comes from
file-not-text = { syntax-not-text }. Save it as UTF-8 or open an earlier copy
file-after-the-end = { syntax-after-the-end }. Delete it in a text editor or open an earlier copy
file-broken = Line { $line }, column { $column }{ $record }: the text is damaged ({ $cause }). Correct it in a text editor or open an earlier copy
file-number-too-large = { syntax-number-too-large }. Waypost does not write such numbers: correct it in a text editor or update Waypost
file-too-large = { $what ->
    [bytes] The file is larger than { $limit } MB, which is the most Waypost opens. Remove some pictures or split the map
    [nodes] The map has more than { $limit } elements, which is the most Waypost opens. Split the map
    [values] The map has more than { $limit } tags, counts and unknown fields, which is the most Waypost opens. Split the map
   *[other] The list “{ $what }” has more than { $limit } entries, which is the most Waypost opens. Split the map
}
file-not-a-file = This is a folder or a device. Choose a file
file-missing = There is no such file. It may have been moved, renamed or deleted
file-no-permission = You do not have permission to read this file. Ask its owner for access
file-unreadable = The file cannot be read: { $cause }. Check the disk or the network and try again
version-damaged = This version is damaged and cannot be opened. Choose another

# The same without advice: for files that are no maps.
syntax-mark-missing = Line { $line }, column { $column }{ $record }: “{ $mark }” is missing here
syntax-value-expected = Line { $line }, column { $column }{ $record }: { $kind ->
    [text] a text in quotation marks
    [number] a number
    [whole-number] a whole number
    [yes-no] true or false
    [list] a list in square brackets
   *[name] the name of a field
} should stand here
syntax-field-missing = Line { $line }, column { $column }{ $record }: the field “{ $name }” is missing
syntax-field-twice = Line { $line }, column { $column }{ $record }: the field “{ $name }” is given twice
syntax-too-deep = Line { $line }, column { $column }{ $record }: brackets are nested too deep
syntax-not-text = Line { $line }, column { $column }{ $record }: from here on the file is not UTF-8 text
syntax-after-the-end = Line { $line }, column { $column }{ $record }: there is something after the end of the map
syntax-broken = Line { $line }, column { $column }{ $record }: the text is damaged
syntax-cut-off = The file breaks off at line { $line }, column { $column }{ $record }
syntax-number-too-large = Line { $line }, column { $column }{ $record }: the number is too large

# Why a map is not saved. The name of the file follows.
save-changed-on-disk = Another program has changed the file since you opened it. Nothing was overwritten; save under another name or confirm that it may be overwritten
save-exists = A file with this name already exists. Nothing was overwritten; choose another name or confirm that it may be overwritten
save-read-only = The file is read-only. Save under another name or allow writing in the file’s properties
save-folder-read-only = You do not have permission to write to this folder. Save to another folder
save-disk-read-only = The disk is read-only: nothing can be written to it. Save to another disk
save-no-space = The disk is full. Free some space or save to another disk. The earlier file has not been changed
save-not-a-file = This is a folder or a device. Choose another name
save-no-folder = The folder no longer exists. Save to another folder
save-too-large = The map would take more than { $limit } MB and could not be opened again. Remove some pictures or split the map
save-verify-failed = The map was not saved: reading it back would not give the same map. The earlier file has not been changed. Please report this
save-unconfirmed = The new file has been written, but the disk did not confirm it: { $cause }. It could be lost if the power fails. Save once more or save to another place
save-held = The file is open: { $holder }. Save under another name or try again when it is closed there
save-failed = The map was not saved: { $cause }. Try again or save to another place

# Where in a file something was found.
place-line-id = { file-section }, line { $line }, { $id }
place-line = { file-section }, line { $line }
place-id = { file-section }, { $id }
place-section = { file-section }
file-section = { $section ->
    [map] Title block
    [lanes] Lanes
    [metrics] Metrics
    [personas] Personas
    [stages] Stages
    [touchpoints] Touchpoints
    [pain_points] Pain points
    [ideas] Ideas
    [evidence] Evidence
    [notes] Notes
    [links] Links
    [readings] Readings
    [goals] Goals of metrics
    [views] Saved views
    [dismissals] Dismissed findings
    [set_aside] Records set aside
   *[file] File
}

# What was found in a file that was opened, and what was done about it.
found-id-replaced = The id has characters that are not allowed. It is now { $to }, and whatever named it follows
found-id-taken = Another element already has this id. This one is now { $to }; links keep pointing to the first
found-number-removed = “{ $field }” ({ $name }) cannot be { $value }. The number was removed; enter the right one
found-not-counted = “{ $field }” ({ $name }) is { $value }, outside its range of { possible-range }. It is not counted; enter the right one
found-unknown-word = “{ $field }” ({ $name }) does not know the word “{ $word }”. The default is used until you choose another; the word stays in the file
found-not-a-color = “{ $text }” is not a colour such as #4C5FD5. The default colour is used; the text stays in the file
found-picture-damaged = The picture is damaged, or neither PNG nor JPEG. It is not shown but stays in the file; insert it anew
found-picture-too-large = The picture has more than 40 megapixels. It is not shown but stays in the file; insert a smaller one
found-picture-too-many = The map has more pictures than Waypost shows. This one is not shown but stays in the file; remove some of the others
found-picture-blank = The picture is damaged: the map shows a blank space in its place. Insert it anew
found-hidden-characters = { $count ->
    [one] “{ $field }”: hidden characters or marks of direction. One text of the map has some; their numbers are shown in their place
   *[other] “{ $field }”: hidden characters or marks of direction. { $count } texts of the map have some, the first is here; their numbers are shown in their place
}
found-stage-added = The stage { $id } is missing. An empty stage was added; give it a title
found-lane-changed = The lane { $id } is missing or cannot hold notes. The note was moved to another lane; check where it belongs
found-metric-unlisted = The metric { $id } is missing. It was removed from the lane
found-scale-reset = The emotion scale was not in order. It is now −2 to +2; check the emotions
found-unknown-field = { $count ->
    [one] This version does not know the field “{ $field }”. It stays in the file unchanged
   *[other] This version does not know the field “{ $field }” ({ $count } records). It stays in the file unchanged
}
found-newer-version = The map was saved by a newer version of Waypost{ $program }. What this version does not know stays in the file unchanged
found-comments = The file has comments. They will be lost when you save

# Why a record was set aside. It stays in the file, outside the map.
aside-dangling = Set aside: it refers to { $id }, which is missing. Add the missing element or correct the id in a text editor
aside-unknown-kind = Set aside: this version does not know the kind “{ $word }”. Correct the word or update Waypost
aside-counts = Set aside: the counts are incomplete or of several kinds. Give either promoters, passives and detractors, or answers, or part and whole
aside-twice = Set aside: the same record already stands above. Delete one of them or tell them apart
aside-link-not-allowed = Set aside: a link “{ $kind }” cannot join elements of these kinds. Correct its ends or its kind
aside-self-link = Set aside: the link leads from an element to itself. Correct one of its ends
aside-out-of-range = Set aside: “{ $field }” ({ $name }) is out of range. Correct the value
aside-too-long = Set aside: “{ $field }” ({ $name }) is longer than { $limit } characters. Shorten the text
aside-too-many = Set aside: a map holds at most { $limit } of these. Split the map
aside-refused = Set aside: the record does not fit into the map. Compare it with its neighbours

# Why the system refuses, inside a sentence.
io-not-found = there is no such file or folder
io-no-permission = permission is missing
io-storage-full = the disk is full
io-read-only = the disk is read-only
io-bad-name = the name is too long or has characters that are not allowed here
io-too-large = the file is too large
io-exists = something of this name is already there
io-not-a-folder = a part of the path is not a folder
io-a-folder = it is a folder
io-timed-out = the disk or the network does not answer
io-busy = another program is using it
io-network = the connection to the network is lost
io-broken-off = the data break off
io-out-of-memory = there is not enough memory
io-unsupported = the disk cannot do this

# Why a link is not opened.
link-not-an-address = Not an address: it should begin with https://, http:// or mailto:
link-scheme = Links of the kind “{ $scheme }:” are not opened, only https, http and mailto
link-odd-characters = Not opened: the address has spaces, backslashes or hidden characters
link-user-name = Not opened: before the name of the site stands a user name, which can pass for another site
link-mail-field = Not opened: the mail would be filled in with “{ $field }”

# Why a picture is not taken into the map.
embed-too-large = The picture has more than { $limit } megapixels, or its file is too large. Choose a smaller one
embed-not-a-picture = This is not a picture, or a damaged one. Choose a PNG or JPEG

# Why the map of a sub-journey is not opened.
map-link-network = Not opened: the path leads to another computer
map-link-address = Not opened: this is an address; put the path of a map here
map-link-device = Not opened: the path leads to a device, not to a file
map-link-drive = Not opened: the path begins with a drive that is not here; a path from the map’s folder works everywhere
map-link-odd-name = Not opened: the path has hidden characters or names that not every system allows
map-link-not-a-map = Not opened: the path of a map ends in .ron
map-link-too-long = Not opened: the path is too long
map-link-missing = There is no such file; the path begins at the map’s folder

# Entering numbers in cells, and pasting.
entry-no-emotion = An emotion is a number from { $min } to { $max }
entry-no-number = A value is missing. Write it like this: NPS 34 / 120
entry-which-metric = Say which metric it is: NPS 34 / 120
entry-no-metric = There is no metric called “{ $name }”
entry-no-sample-size = The sample size after the slash is a whole number
entry-metric-is-there = This metric has a number here already. Change that one or name another metric
entry-no-flow = Write who went on and who came, two counts: 6140 / 16160

# The table of readings: its columns, and why a cell is not understood.
column-metric = Metric
column-place = Place
column-persona = Persona
column-period = Period
column-value = Value
column-n = n
column-interval = Interval
column-source = Source
column-date = Date
table-computed = This is computed and cannot be typed
table-no-place = There is no stage or touchpoint called “{ $name }”
table-two-places = Several places are called “{ $name }”. Write the stage before it: Stage › Touchpoint
table-no-persona = There is no persona called “{ $name }”
table-two-personas = Several personas are called “{ $name }”
table-which-metric = Nothing says which metric it is
table-stands-twice = The same metric, place, persona and period stand further up
table-unknown-column = The column has no name that is known
table-outside = The table ends before it
table-fixed = This cell is not typed in: change the readings it comes from
paste-empty = The clipboard holds no text to paste
paste-too-large = The text has more than { $limit } lines or cells. Paste it in parts
paste-too-long = The text is longer than { $limit } characters. Paste it in parts
paste-nothing-fits = Nothing of the text fits here. Put the focus on a touchpoint or a lane first
paste-left-out = { $count ->
    [1] 1 cell was left out: { $first }
    [one] { $count } cell was left out, first { $first }
   *[other] { $count } cells were left out, first { $first }
}
paste-cell = “{ $text }” at “{ $touchpoint }” in the lane “{ $lane }”. { $reason }
paste-cell-below = “{ $text }” at “{ $touchpoint }” below the last lane. { $reason }
paste-no-lane = Add a lane for it or begin further up
paste-lane-takes-none = Nothing can be pasted into this lane
paste-emotion-count = { $count ->
    [one] { $count } emotion
   *[other] { $count } emotions
}
paste-channel-count = { $count ->
    [one] { $count } channel
   *[other] { $count } channels
}
paste-broken = The copied cards cannot be read. Copy them once more

## cli

# Templates, as the command line and the window name them.
template-blank = Blank map
template-classic = Classic journey map
template-blueprint = Service blueprint

# Help.
cli-about = Waypost: customer journey maps
cli-about-new = Make a new map from a template
cli-about-check = Check maps: what does not fit, where, and what was done about it
cli-about-info = Say what a map holds
cli-about-findings = Say what a map finds by itself: weak points, gaps, weak numbers
cli-about-versions = List what was saved before, and bring it back
cli-about-export = Make a picture of a map, without a window
cli-usage-waypost = waypost [FILE … | COMMAND …]
cli-usage-new = waypost new [--template blank|classic|blueprint] [--lang ru|en] -o FILE
cli-usage-check = waypost check FILE… [--json]
cli-usage-info = waypost info FILE [--json]
cli-usage-findings = waypost findings FILE [--json] [--all]
cli-help-all = Findings that were dismissed as well, with the reason
cli-usage-export = waypost export FILE -o OUT.png [--scale N | --width PX] [--theme light|dark] [--view NAME] [--heat WORD] [--lang ru|en]
cli-usage-versions = waypost versions FILE [--json | --restore N -o OUT]
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-files = Files
cli-heading-options = Options
cli-value-file = FILE
cli-help-window-file = Maps to open in the window, one tab for each
cli-help-map-file = Map to read; “-” is the standard input
cli-help-check-file = Maps to check; “-” is the standard input
cli-help-template = Usual lanes, five stages with questions, or a service blueprint; blank by default
cli-help-new-output = Where to put the map, a file that is not there yet; “-” is the standard output
cli-help-json = Report as JSON, for other programs
cli-help-export-output = Picture to write, the format by its extension; “-” is the standard output
cli-help-versions-file = Map whose earlier versions are wanted; it need not be readable
cli-help-restore = Write the version of this number; 1 is the newest
cli-help-scale = Pixels for one unit of the map, 0.1 to 20; 2 by default
cli-help-width = Width of the picture in pixels, 1 to 65535
cli-help-theme = Light or dark; light by default
cli-help-view = Show what the saved view of this name shows
cli-help-heat = Colour the touchpoints by a metric (its id or kind), severity, evidence or emotion
cli-no-such-heat = The map cannot be coloured by “{ $word }”. There are: { $known }
cli-value-name = NAME
cli-no-such-view = The map has no saved view “{ $name }”. There are: { $known }
cli-no-views = The map has no saved views, so there is none called “{ $name }”
cli-help-dialogs = Dialogs for files in the window: the system’s, or its own
cli-help-lang = Language of the messages and of what is made; by default the system’s
cli-help-help = Show this help
cli-help-version = Show the version
cli-exit-codes = Exit code: 0 done, 1 check found problems, 2 could not be done
cli-exit-codes-check = Exit code: 0 no problems, 1 problems, 2 a file cannot be read
cli-exit-codes-versions = Exit code: 0 done, 1 there is neither such a file nor a version of it, 2 could not be done

# What is wrong with the arguments.
cli-see-help = How to call it: waypost --help
cli-wrong-value = “{ $value }” does not fit { $argument }
cli-wrong-no-value = { $argument } needs a value
cli-wrong-unknown = Unknown argument: { $argument }
cli-wrong-unknown-similar = Unknown argument: { $argument }. Did you mean { $similar }?
cli-wrong-missing = Not given: { $argument }
cli-wrong-conflict = { $argument } does not go with { $other }
cli-wrong-count = Too many or too few values for { $argument }
cli-wrong-other = The arguments make no sense together
cli-no-version = There is no version { $number } of this map
cli-exists = There is a file of this name already; it is not overwritten. Choose another path
cli-versions-nothing = There is no such file, and no earlier versions of it are kept

# What is said while and after it is done.
cli-created = Map created: { $file }
cli-versions = { $file }: { $count ->
    [one] { $count } earlier version
   *[other] { $count } earlier versions
}
cli-exported = Picture written: { $file }, { $size } pixels
cli-progress = Drawing: { $share }
cli-check-file = { $count ->
    [0] { $file }: no problems
    [one] { $file }: { $count } problem
   *[other] { $file }: { $count } problems
}
cli-check-problem = { $place }: { $what }
cli-check-remark = { $place }: { $what } (for information)
cli-check-aside = { file-section }: { $count ->
    [one] { $count } record stands
   *[other] { $count } records stand
} under set_aside, outside the map. Move back into place in a text editor what you need, and delete the rest
cli-check-versions = { $count ->
    [one] { $count } earlier version of this map is kept
   *[other] { $count } earlier versions of this map are kept
}: waypost versions { $file }
cli-findings = { $open ->
    [0] No findings
    [one] 1 finding
   *[other] { $open } findings
}{ $dismissed ->
    [0] {""}
    [one] , 1 dismissed
   *[other] , { $dismissed } dismissed
}
cli-findings-dismissed = Dismissed: { $reason }
cli-info-nodes = Elements
cli-info-links = Links
cli-info-lanes = Lanes
cli-info-metrics = Metrics
cli-info-aside = Set aside, outside the map
cli-info-aside-line = { file-section }: { $count }
cli-info-findings = { $count ->
    [one] { $count } remark about the file: waypost check shows it
   *[other] { $count } remarks about the file: waypost check shows them
}
cli-output-failed = The result cannot be written: { $cause }
cli-no-display = There is no display to open a window on. A picture needs none: waypost export MAP.ron -o MAP.png

# Formats and why there is no picture.
format-png = PNG picture
export-unknown-format = No format for the extension “{ $extension }”. There are: { $known }
export-too-large = { $width } × { $height } pixels are more than a picture can have. Choose a smaller scale or width
export-cancelled = The export was stopped
export-drawing-failed = The picture could not be drawn. Try a smaller scale
export-failed = The picture was not written: { $cause }. Try again or choose another place
export-no-folder = There is no such folder. Choose another place for the picture

## app

# Menus.
menu-file = File
menu-examples = Open example
menu-recent = Open recent
menu-edit = Edit
menu-view = View
menu-insert = Insert
menu-data = Data
menu-tabs = Tabs
menu-help = Help
menu-heat = Colour by
heat-button = Colour: { $by }
heat-off = Nothing
heat-severity = Severity of pain points
heat-evidence = Level of evidence
heat-by-emotion = Emotion
menu-theme = Theme
menu-language = Language
theme-system = As the system
theme-light = Light
theme-dark = Dark

# Actions: name, tooltip, and the short name where the toolbar has another.
action-new = New…
action-new-tip = Start a new map
action-open = Open…
action-open-tip = Open a map from a file
action-save = Save
action-save-tip = Save the map to its file
action-save-as = Save as…
action-save-as-tip = Save the map under another name
action-versions = Earlier versions…
action-versions-tip = Look at what was saved before and bring it back
action-export = Export PNG…
action-export-short = Export…
action-export-tip = Make a picture of the map
action-close = Close map
action-close-tip = Close the map and its tab
action-close-others = Close other maps
action-close-others-tip = Close all maps but this one
action-quit = Quit
action-quit-tip = Close Waypost
action-shortcuts = Keyboard shortcuts
action-shortcuts-tip = Show every action with its keys
action-about = About Waypost
action-about-tip = Version and licences
action-undo = Undo
action-undo-step = Undo: { $step }
action-undo-tip = Take the last step back
action-redo = Redo
action-redo-step = Redo: { $step }
action-redo-tip = Do the step again that was taken back
action-cut = Cut
action-cut-tip = Copy the selected elements and remove them from the map
action-copy = Copy
action-copy-tip = Copy the selected elements: as cards for Waypost, as a table for other programs
action-paste = Paste
action-paste-tip = Paste cards, an outline, a list, a block of a spreadsheet or a picture from the focus on
action-duplicate = Duplicate
action-duplicate-tip = Copy the selected elements with their links
action-delete = Delete
action-delete-tip = Remove the selected elements from the map
action-edit-text = Edit text
action-edit-text-tip = Edit the text of the selected element in place
action-add-here = Another one here
action-add-here-tip = Add one more of what the cell with the focus holds
action-connect = Link with…
action-connect-tip = Choose with the arrow keys where the journey goes on, or what a card is linked to, and press Enter
action-select-all = Select all
action-select-all-tip = Select every element of the map
action-select-lane = Select the lane
action-select-lane-tip = Select everything in the lane with the focus
action-select-stage = Select the stage
action-select-stage-tip = Select every card under the stage with the focus
action-select-kind = Select all of this kind
action-select-kind-tip = Select every element of the kinds that are selected
action-select-linked = Select what is linked
action-select-linked-tip = Add everything that is linked to what is selected
menu-select = Select
action-select-none = Select nothing
action-select-none-tip = Clear the selection
action-add-stage = Stage
action-add-stage-tip = Add a stage after the selected one
action-add-touchpoint = Touchpoint
action-add-touchpoint-short = Touchpoint
action-add-touchpoint-tip = Add a touchpoint after the selected one
action-add-pain-point = Pain point
action-add-pain-point-short = Pain point
action-add-pain-point-tip = Add a pain point to the selected touchpoints
action-add-idea = Idea
action-add-idea-tip = Add an idea for the selected pain points or touchpoints
action-add-note = Note
action-add-note-tip = Add a note at the selected touchpoint or stage
action-add-persona = Persona
action-add-persona-tip = Add a persona to the map
action-add-evidence = Evidence
action-add-evidence-tip = Add evidence for the selected elements
action-add-lane = Lane…
action-add-lane-tip = Add a lane below the selected one
action-fold-lane = Fold the lane up
action-fold-lane-tip = Show of the selected lane its title alone, or all of it again
action-hide-lane = Hide the lane
action-hide-lane-tip = Leave the selected lane out of the picture
action-internal-lane = Lane for the team only
action-internal-lane-tip = Leave the selected lane out of a client’s copy
action-split-stage = Begin a new stage here
action-split-stage-tip = Split the stage before the selected touchpoint
action-merge-stages = Join with the next stage
action-merge-stages-tip = Join the selected stage with the one after it
action-collapse-stage = Collapse the stage
action-collapse-stage-tip = Show of the selected stage a summary in one column, or all of it again
action-collapse-all = Collapse all stages
action-collapse-all-tip = Show of every stage a summary in one column
action-expand-all = Expand all stages
action-expand-all-tip = Show all steps of every stage again
action-extract = Make a sub-journey of it…
action-extract-tip = Take the selected touchpoints out into a map of their own, and link it. The map must have been saved.
action-go-up = Back to the map above
action-go-up-tip = Back to the map that leads to this sub-journey
action-zoom-in = Zoom in
action-zoom-in-tip = Show the map larger
action-zoom-out = Zoom out
action-zoom-out-tip = Show the map smaller
action-actual-size = Actual size
action-actual-size-tip = Show the map at 100 %
action-fit = Fit map
action-fit-tip = Show the whole map
action-fit-selection = Fit selection
action-fit-selection-tip = Show the selected elements as large as possible
action-toggle-outline = Outline
action-toggle-outline-tip = Show or fold away the outline
action-toggle-inspector = Inspector
action-toggle-inspector-tip = Show or fold away the inspector
action-next-pane = Next part of the window
action-next-pane-tip = Lead the keyboard from the canvas to outline, inspector, toolbar and tabs
action-previous-pane = Previous part of the window
action-previous-pane-tip = Lead the keyboard back to the part of the window before
action-next-tab = Next tab
action-next-tab-tip = Show the next open map
action-previous-tab = Previous tab
action-previous-tab-tip = Show the open map before this one
action-tab-forward = Move tab right
action-tab-forward-tip = Move the tab of this map one place to the right
action-tab-back = Move tab left
action-tab-back-tip = Move the tab of this map one place to the left
action-find = Find…
action-find-tip = Find a text anywhere on the map
action-replace = Replace…
action-replace-tip = Replace a text, after a look at every place
action-find-next = Find next
action-find-next-tip = Go to the next place where the text stands
action-find-previous = Find previous
action-find-previous-tip = Go to the place before
action-toggle-history = History
action-toggle-history-tip = Show or fold every step since the map was opened
action-toggle-findings = Findings
action-toggle-findings-tip = Show or fold what the map finds by itself: weak points, gaps, weak numbers
action-toggle-minimap = Minimap
action-toggle-minimap-tip = Show or hide the small picture of the whole map
action-toggle-filter = Filter
action-toggle-filter-tip = Show a part of the map; the rest fades or hides
action-highlight-path = Highlight the persona’s path
action-highlight-path-short = Highlight path
action-highlight-path-tip = The chosen persona’s steps and curve stand out, the rest fades
action-next-heat = Colour the touchpoints by the next measure
action-next-heat-short = Colour by next
action-next-heat-tip = Colour touchpoints by severity, evidence, emotion, then by each metric, then by nothing
action-show-persona = Show the persona on the map
action-show-persona-short = On the map
action-show-persona-tip = Show the chosen persona or leave it out, in this window alone
action-metrics = Metrics…
action-metrics-tip = Choose the metrics of the map and set what they should reach
action-readings = Table of readings
action-readings-tip = Show all readings as a table: sort, filter, type, paste from a spreadsheet
action-emotion-average = Emotions: average with band
action-emotion-average-tip = One line for all personas, with the band from the lowest to the highest
action-emotion-marks = Emotions: peak, low, end, fall
action-emotion-marks-tip = Mark the peak, the low point, the end and the largest fall on the curve
action-compute-emotions = Emotions: compute from evidence
action-compute-emotions-tip = Take the curve from scored evidence; what was set by hand stays in the file
action-toggle-charts = Charts
action-toggle-charts-tip = Show the numbers of a metric as a chart
action-export-chart = Export chart as PNG…
action-export-chart-tip = Make a picture of the chart that is shown
charts-title = Charts
charts-close = Close the charts
charts-kind = Show
charts-metric = Metric
charts-place = Place
charts-persona = Customers
charts-go = Click: show on the map
action-theme-system = Theme: as the system
action-theme-system-tip = As light or dark as the system
action-theme-light = Theme: light
action-theme-light-tip = Light, whatever the system says
action-theme-dark = Theme: dark
action-theme-dark-tip = Dark, whatever the system says
action-russian = Language: Russian
action-russian-tip = The program speaks Russian
action-english = Language: English
action-english-tip = The program speaks English
action-present = Present
action-present-tip = Show the map full screen, stage by stage
action-palette = Command palette…
action-palette-tip = Find any action or card by a few letters

# Find and replace.
find-field = Find on the map
find-by = Replace with
find-count = { $place } of { $count }
find-count-more = { $place } of more than { $count }
find-nothing = Nothing found
find-previous = Previous
find-next = Next
find-replace = Replace
find-replace-one = Replace this
find-replace-all = Replace all ({ $count })
find-choose = Replace occurrence { $place }
find-close = Close the search
find-in-map = Map
find-in-lane = Lane
find-in-link = Arrow
find-in-numbers = Metrics
find-replaced = { $count ->
    [one] Replaced 1 occurrence
   *[other] Replaced { $count } occurrences
}

# The filter and the saved views.
filter-title = Show
filter-personas = Persona
filter-channels = Channel
filter-owners = Owner
filter-severities = Severity
filter-statuses = Status
filter-levels = Rests on
filter-tags = Tag
filter-fade = Fade the rest
filter-hide = Hide the rest
filter-count = { $fitting } of { $count } touchpoints
filter-clear = Show everything
filter-close = Close the filter
filter-status-open = Open
filter-status-planned = Planned
filter-status-fixed = Fixed
filter-status-done = Done
filter-status-wont-fix = Won’t fix
filter-status-rejected = Rejected
views-title = Saved views
views-shown = View: { $name }
views-none = No views yet: choose what to show and save it by a name
views-need-filter = Choose what to show to save it as a view
views-save-as = Name of a new view
views-save = Save view
views-name = Name of the view
views-rename = Rename “{ $name }”
views-remove = Delete “{ $name }”
export-filtered = As shown on the canvas

# The catalogue of metrics.
catalogue-title = Metrics
catalogue-text = What the map measures, how it is calculated and what it should reach
catalogue-used = On this map
catalogue-search = Find a metric
catalogue-nothing = No metric says this. Add your own above
catalogue-none = No metrics yet: tick one below, or add your own
catalogue-used-name = { $metric }, readings: { $count }
catalogue-use = Use { $metric } on this map
catalogue-order-tip = The number of readings is at the right. Drag to put the metric in another place, or press Alt + ↑ ↓
catalogue-add-own = Own metric
catalogue-add = Use on this map
catalogue-remove = Take off the map
catalogue-formula = Formula
catalogue-range = Range
catalogue-no-range = No upper end
catalogue-from-to = { $min } to { $max }
catalogue-unit = Unit
catalogue-better = Direction
catalogue-combined = Combined
center-close = Back to the map
remove-metric-title = Take “{ $metric }” off the map?
remove-metric-readings = { $count ->
    [one] { $count } reading goes with it.
   *[other] { $count } readings go with it.
}
remove-metric-goals = { $count ->
    [one] { $count } goal at a single place goes with it.
   *[other] { $count } goals at single places go with it.
}
remove-metric-undo = Undo brings everything back.
remove-metric-yes = Take off the map

# The table of readings.
table-title = Readings
table-name = Table of readings, rows: { $count }
table-wide = Periods in columns
table-long = One reading a row
table-add = New…
table-add-reading = Add the reading
table-add-period = Add the period as a column
table-new-period = Period of the new reading
table-search = Find in the table
table-all-metrics = All metrics
table-all-places = All places
table-all-personas = All personas
table-show-pooled = Pooled values
table-no-n = no n
table-interval = { $low } to { $high }
table-no-period = No period
table-not-combined = not combined
table-not-counted = not counted
numbers-not-counted = Outside its range, { possible-range }: not counted
table-sort-by = Sort by: { $column }
table-cell-field = Text of the cell
table-empty = No readings yet. Add one with “New…”, or paste a block from a spreadsheet: metric, place, period, value, n
table-name-cell = This cell says what the row is of. Change it under “{ table-long }”
table-nothing-fits = No reading fits the filter
table-pasted = { $count ->
    [one] { $count } reading taken over
   *[other] { $count } readings taken over
}
table-left-alone = { $count ->
    [one] { $count } computed cell left alone
   *[other] { $count } computed cells left alone
}
table-refused = { $count ->
    [one] { $count } cell not understood
   *[other] { $count } cells not understood
}
table-refused-cell = Row { $row }, column { $column }: “{ $text }”. { $why }
table-copy-refused = Copy these cells
table-close-report = Close the list

# Numbers in words.
place-map = Whole journey
numbers-cannot-pool = cannot be combined: { $why }
numbers-last-known = Last known: { $number }
numbers-benchmark = Others have { $value }
numbers-target = Target { $value }
numbers-target-reached = Target { $value }: reached
numbers-target-missed = Target { $value }: not reached
numbers-target-unsure = Target { $value }: within the interval, nobody can tell
numbers-change-better = { $change } since { $period }: really better
numbers-change-worse = { $change } since { $period }: really worse
numbers-change-real = { $change } since { $period }: a real change
numbers-change-within = { $change } since { $period }: within the margin, no change
numbers-change-unknown = { $change } since { $period }: nobody can tell whether it is real
numbers-by-widest = even by the widest margin possible

# The history.
history-title = History
history-close = Close the history
history-opened = Map opened
history-just-now = just now
history-minutes = { $count } min ago
history-hours = { $count } h ago
history-at = { $moment }, { $ago }. { $tip }
history-done-tip = Go back to this step
history-undone-tip = Taken back; do it again up to here
history-aside-tip = Taken back, and something else was done instead; go there all the same
history-said-now = { $step }, { $time }, shown now
history-said-done = { $step }, { $time }
history-said-undone = { $step }, { $time }, taken back
history-said-aside = { $step }, { $time }, set aside

# The minimap.
minimap-name = Minimap
minimap-tip = The whole map. Click or drag to go somewhere

# The command palette, and why an action cannot be done.
palette-field = Action or card
palette-nothing = Nothing is called so
palette-row = { $name }, { $about }
why-no-map = open a map first
why-nothing-selected = select something first
why-nothing-to-undo = nothing to undo
why-nothing-to-redo = nothing to redo
why-nothing-to-save = everything is saved
why-nothing-left-over = no unsaved work was left over
why-no-file = save the map to a file first
why-nothing-on-the-map = nothing is on the map yet
why-not-now = not possible now
why-not-on-the-canvas = go back to the map first

# Texts of new elements, until they get their own.
new-persona = New persona
first-persona = Customer
new-stage = New stage
new-touchpoint = New touchpoint
new-pain-point = New pain point
new-idea = New idea
new-evidence = New evidence
new-note = New note

# Panels.
outline-title = Map
inspector-title = Selection

# Status bar.
status-selected = selected: { $count }
status-back-to = Back to { $file }
status-saved = Saved
status-no-file = Not in a file yet
status-read-only = Read-only
status-unlocked = No lock
status-unlocked-tip = No lock can be put beside this file, so nobody else can see that it is open here
title-read-only = read-only
tab-close = Close “{ $file }”
carry-cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
tabs-all = All open maps
copy-name = { $name } (copy)
status-unsaved = Unsaved changes

# Start page.
welcome-text = Customer journey maps: drawn, measured, kept in one file
welcome-new = New map
welcome-open = Open a map
welcome-examples = Examples
template-about-blank = The usual lanes and nothing in them
template-about-classic = Five stages with steps and questions to answer
template-about-blueprint = What customers see and what lies behind
example-bank-complaint-as-is = Complaint to a bank, as is
example-bank-complaint-as-is-about = From a disputed charge to rating the answer
example-bank-complaint-to-be = Complaint to a bank, to be
example-bank-complaint-to-be-about = One report, one date, one answer
example-bank-year = A year with the bank
example-bank-year-about = More than a hundred touchpoints in one map
example-contact-centre-prompter = A call with a prompter
example-contact-centre-prompter-about = When AI prompts the operator
example-diy-omnichannel = A bathroom makeover
example-diy-omnichannel-about = From screen to shop and back
example-loyalty-app = Rewards in the bank’s app
example-loyalty-app-about = A year of points
example-shop-visit-blueprint = A visit to an electronics shop
example-shop-visit-blueprint-about = Service blueprint: front stage and back stage

# Buttons.
button-open = Open
button-save = Save
button-export = Export
button-cancel = Cancel
button-close = Close
button-discard = Don’t save
button-save-all = Save all
button-discard-all = Discard all
button-save-copy = Save a copy…
button-overwrite = Overwrite
button-reload = Reload
button-other-name = Another name…
button-save-as = Save as…
button-try-again = Try again
button-open-read-only = Open read-only
button-open-copy = Open a copy
button-take-over-ask = Take over…
button-take-over = Take over
button-back = Back
button-copy-address = Copy address
button-copy-path = Copy path
button-keep = Keep mine
button-choose-place = Choose a place…
button-show-again = Show again

# Dialogs.
new-map-title = New map
unsaved-title = Save the changes?
unsaved-several = { $count ->
    [one] { $count } map has changes that are not saved. They are lost if you don’t save them:
   *[other] { $count } maps have changes that are not saved. They are lost if you don’t save them:
}
unsaved-text = “{ $file }” has changes that are not saved. They are lost if you don’t save them.
changed-title = The file was changed by another program
locked-title = “{ $file }” is already open
locked-text = It is open: { $holder }.
locked-ways = Read-only, the map can be edited and is saved under another name. A copy is a new map with the same content.
take-over-title = Take over “{ $file }”?
take-over-text = It is open: { $holder }. If that window is still there, it is not told. Then both of you can edit the map, and whoever saves second is asked whether to replace the other’s work. Take it over only when you know that nobody is working on it there any more.
holder = { $who } on { $host }, since { $since }
holder-unnamed = in another window or on another computer
not-saved-title = “{ $file }” was not saved
save-open-here = “{ $file }” is open in another tab. Save under another name, or close that tab first.
save-as-held = “{ $file }” was opened read-only because somebody else has it open. Save under another name.
not-saved-nothing-lost = Nothing is lost: the map is open with all its changes, and they stay marked as unsaved.
refused-title = “{ $file }” was not opened
refused-versions = Waypost has kept earlier versions of this map. They can be opened as a copy.
versions-title = Earlier versions of “{ $file }”
versions-none = No earlier versions are kept of this map yet. Each time it is saved, one is added: the last ten, one an hour for two days, one a day for a month.
versions-picture = Picture of this version
versions-differs = { $then } (now { $now })
changed-text = “{ $file }” is not as it was when you opened or saved it. Save your map under another name, overwrite the file with it, or reload the file and lose your changes.
leave-folder-title = Open a map from another folder?
leave-folder-text = This link leads outside the folder of the map:
leave-folder-hint = Open it only if you know where it comes from.
overwrite-title = Replace the file?
overwrite-text = “{ $file }” exists already. Its content will be replaced.
findings-title = What was found in the file
findings-text = The file on disk is as it was. When you save, what is listed here is saved as it is now.
findings-more = and { $count } more
shortcuts-title = Keyboard shortcuts
shortcuts-search = Search the shortcuts
shortcuts-nothing = No action and no key is called so
shortcuts-canvas = On the canvas
shortcuts-walk = Go from cell to cell
shortcuts-walk-keys = Arrow keys
shortcuts-lane = Go to the next lane or the one before
shortcuts-lane-keys = Tab, Shift + Tab
shortcuts-ends = Go to the beginning or end of the lane
shortcuts-ends-keys = Home, End
shortcuts-extend = Add the next card to the selection
shortcuts-extend-keys = Shift + arrow keys
shortcuts-type = Write in a cell
shortcuts-type-keys = Any letter
shortcuts-edit = Edit the text of a card
shortcuts-edit-keys = Enter, double click
shortcuts-onward = End typing and go on, with Shift go back
shortcuts-onward-keys = Enter, Tab
shortcuts-line = Begin a new line while typing
shortcuts-line-keys = Alt + Enter
shortcuts-move = Move a card, stage, lane or persona by one place
shortcuts-move-keys = Alt + arrow keys
shortcuts-join = Link two cards
shortcuts-join-keys = Drag the dot at the edge; Alt + L
shortcuts-mismatch = Mark a mismatch of two touchpoints
shortcuts-mismatch-keys = The same with Shift
shortcuts-attach = Attach a card to another step
shortcuts-attach-keys = Drag the card
shortcuts-attach-both = Attach it there too
shortcuts-attach-both-keys = Ctrl when letting go
shortcuts-path = Highlight the path of a persona
shortcuts-path-keys = Double click on its card
shortcuts-leave = Stop editing or dragging, select nothing
shortcuts-leave-keys = Esc
shortcuts-pan = Move the sheet
shortcuts-pan-keys = Wheel, middle button, Space + drag
shortcuts-zoom = Zoom at the pointer
shortcuts-zoom-keys = Ctrl + wheel, pinch
shortcuts-together = Select several cards
shortcuts-together-keys = Shift or Ctrl + click
shortcuts-area = Select an area
shortcuts-area-keys = Drag from an empty place
shortcuts-pasting = Signs before a line that is pasted
shortcuts-paste-levels = Stages, touchpoints in them, notes below
shortcuts-paste-levels-keys = Indents, bullets, 1.2, # headings
shortcuts-paste-pain = Pain point of the touchpoint above
shortcuts-paste-pain-keys = ! text
shortcuts-paste-idea = Idea for the pain point or touchpoint above
shortcuts-paste-idea-keys = + text
shortcuts-paste-persona = Persona
shortcuts-paste-persona-keys = @ name
shortcuts-paste-next = The journey goes on there, too
shortcuts-paste-next-keys = -{">"} title of a touchpoint
shortcuts-paste-table = Cells of a spreadsheet: lanes and touchpoints from the focus on
shortcuts-paste-table-keys = Tabs between texts
about-version = Version { $version }
about-text = A desktop editor for customer journey maps: native, offline, honest about numbers
about-licences = Waypost: MIT or Apache 2.0. Fonts Inter and Noto Emoji: SIL Open Font License 1.1
export-title = Export a picture
export-scale = Size
export-language = Captions
export-size = { $width } × { $height } pixels

# Dialog for files.
file-dialog-open = Open a map
file-dialog-save = Save the map
file-dialog-export = Save the picture
file-dialog-sub-journey = Save the sub-journey
file-dialog-portrait = Choose a portrait
file-dialog-picture = Choose a picture
file-dialog-reading = Reading the folder…
file-dialog-up = To the folder above
file-dialog-all = Show all files
file-dialog-name = Name or path
file-dialog-no-folder = There is no folder { $folder }
file-dialog-no-file = There is no file { $file }
file-dialog-unreadable = The folder { $folder } cannot be shown: { $cause }
file-filter-maps = Waypost maps
file-filter-photos = PNG and JPEG pictures
file-filter-pictures = PNG pictures
drop-to-open = Drop files to open them
drop-portrait = Drop the picture to make it the persona’s portrait
drop-picture = Drop the picture to put it into the cell with the focus

# Long work.
task-opening = Opening “{ $file }”…
task-opening-late = “{ $file }” is still not read: the disk or network does not answer
task-saving-late = “{ $file }” is still not saved: the disk or network does not answer
task-saving = Saving “{ $file }”…
task-exporting = Making “{ $file }”…
task-picking = Waiting for the system’s file dialog…
task-picture = Taking in the picture…
task-died = Something went wrong inside Waypost and the work was not finished. Your map is unchanged; please try again

# Notices.
saved = Saved “{ $file }”
not-saved = “{ $file }” was not saved. { $cause }
saved-late = “{ $file }” has been saved after all. The map was saved elsewhere meanwhile
sub-journey-written = The touchpoints are in { $file } now; one that leads there stands in their place.
sub-journey-same-file = { $file } is the map itself. Choose another name: nothing was written.
sub-journey-map-changed = { $file } was written, but the map has changed meanwhile: its touchpoints stay where they are.
file-changed = Another program has changed “{ $file }”
file-gone = “{ $file }” is no longer there: it was deleted, moved or renamed. Saving writes it anew
version-restored = This is the version of { $time }. Undo brings the later one back
version-same = The map is the same as the version of { $time } already: nothing has changed
versions-not-kept = The map is saved, but no earlier versions can be kept: { $cause }
open-failed = “{ $file }” was not opened. { $cause }
link-not-opened = Nothing was found on this computer to open the address { $address }
picture-not-pasted = The picture was not pasted. { $cause }
persona-show = Show “{ $name }” on the map
persona-leave-out = Leave “{ $name }” out of the map
persona-left-out = “{ $name }” is left out of the map in this window. The eye in the outline brings it back
picture-no-place = Select a persona to make the picture its portrait, or put the focus in a cell of a picture lane
picture-no-canvas = A picture goes onto the map, which is out of sight: close the table or the catalogue first
opened-with-findings = { $count ->
    [one] “{ $file }” opened with { $count } remark
   *[other] “{ $file }” opened with { $count } remarks
}
finding-line = { $place }: { $what }
exported = Exported “{ $file }”
not-exported = “{ $file }” was not exported. { $cause }
settings-broken = The settings could not be read and the usual ones are used. { $cause }
settings-unreadable = The file cannot be read: { $cause }
settings-not-kept = The settings could not be kept ({ $cause })
notice-details = Details
notice-dismiss = Dismiss

# The window cannot be shown.
no-window = No window could be opened ({ $cause }). To make a picture without one: waypost export FILE -o OUT.png

# The canvas: names for screen readers, small labels.
canvas-name = Canvas: { $title }
canvas-name-map = Map: { $title }
canvas-name-empty = The map is empty
canvas-name-persona = Persona: { $title }
canvas-name-stage = Stage: { $title }
canvas-name-touchpoint = Touchpoint: { $title }
canvas-name-pain-point = Pain point: { $title }
canvas-name-idea = Idea: { $title }
canvas-name-evidence = Evidence: { $title }
canvas-name-note = Note: { $title }
canvas-name-lane = Lane: { $title }
canvas-name-cell = { $lane }: { $place }
canvas-name-next = Link: { $from } → { $to }
canvas-name-mismatch = Mismatch: { $from } — { $to }
canvas-name-link = Link: { $from } — { $to }
canvas-name-emotion = Emotion: { $persona } at “{ $touchpoint }”
canvas-name-computed = { $count ->
    [one] computed from { $count } piece of evidence
   *[other] computed from { $count } pieces of evidence
}
canvas-name-average = { $count ->
    [one] Emotion of { $count } persona at “{ $touchpoint }”: { $mean } on average, from { $low } to { $high }
   *[other] Emotion of { $count } personas at “{ $touchpoint }”: { $mean } on average{ $weights ->
        [shares] {" by their share of customers"}
       *[none] {""}
    }, from { $low } to { $high }
}
canvas-name-reading = Metric: { $metric }
canvas-name-moment-of-truth = moment of truth
canvas-name-pains = { $count ->
    [one] { $count } pain point
   *[other] { $count } pain points
}
canvas-name-handle = Connect: { $title }
canvas-name-field = Text of the element
canvas-handle-tip = Drag to the touchpoint that comes next
canvas-handle-tip-card = Drag to what it is linked to
canvas-column-edge = Width of the column “{ $title }”
canvas-lane-edge = Height of the lane “{ $title }”
canvas-edge-tip = Drag to resize; a double click makes it automatic again
canvas-add-note = Add a note at “{ $place }”
canvas-add-pain-point = Add a pain point at “{ $place }”
canvas-add-idea = Add an idea for “{ $place }”
canvas-add-evidence = Add evidence for “{ $place }”
canvas-menu = What can be done here
canvas-add-lane = Add a lane at the bottom
canvas-lane-below = Add a lane below
canvas-moment-of-truth = Moment of truth
canvas-connect = Link with…
canvas-bubble-text = Text
canvas-bubble-pain = Pain
canvas-bubble-idea = Idea
canvas-bubble-step = Touchpoint
canvas-bubble-connect = Link →
canvas-bubble-more = More actions
canvas-linking = Where does the journey go on? Arrows or the first letters choose, Enter connects, Shift + Enter marks a mismatch, Esc gives up
canvas-linking-card = What is it linked to? Arrows or the first letters choose, Enter links, Esc gives up
canvas-linking-sought = Looking for a word that begins with “{ $text }”
canvas-linked-already = These two are linked already
canvas-cannot-link = These two cannot be linked: pain points link to touchpoints, ideas to pain points, evidence to anything it backs
canvas-connecting = To the next touchpoint, a pain point, an idea or evidence. Shift marks a mismatch of two touchpoints
canvas-connecting-card = To what it is linked to. Esc gives up
canvas-attaching = To another step. With Ctrl it stays where it was, too
grid-row-header = Title and personas
grid-row-stages = Stages
grid-touchpoint = touchpoint: { $title }
grid-stage = stage: { $title }
grid-unlinked = not linked to a touchpoint
grid-lane-name = name of the lane
grid-empty = empty
grid-place = { $place } of { $count }
grid-number = { $metric } { $value }, n = { $n }
grid-number-without-n = { $metric } { $value }, sample size not given: add “/ 120”
grid-flow = { $on } of { $came } go on
stages-number = { $place }: { $metric } { $value }, n = { $n }
stages-number-without-n = { $place }: { $metric } { $value }, no sample size
stages-numbers-kept = { $count ->
    [one] A number of the second stage cannot be added to the first. It is kept as evidence.
   *[other] { $count } numbers of the second stage cannot be added to the first. They are kept as evidence.
}
grid-first-persona = The map has no persona yet: “{ $name }” will be the first
grid-whose = { $name }
grid-each-has-one = Each persona on the map has one here
grid-personas-hidden = No persona is on the map. Select “{ $name }” and press Alt+V to show it
grid-new-touchpoint = A new touchpoint. Without a name there will be none
grid-new-stage = A new stage. Without a name there will be none
grid-nothing-to-add = Nothing can be added here
grid-collapsed = This stage is collapsed; Alt+C shows its steps
grid-several = Several elements are selected. Choose one to type in it

# Outline.
outline-name = Outline of the map
outline-title-tip = Select nothing and show what the map says about itself
outline-personas = Personas
outline-pain-points = Pain points
outline-ideas = Ideas
outline-evidence = Evidence
outline-add-stage = Add a stage
outline-add-persona = Add a persona
outline-add-pain-point = Add a pain point
outline-add-idea = Add an idea
outline-add-evidence = Add evidence
outline-no-stages = A journey begins with a stage
outline-no-personas = Whose journey is it?
outline-no-pain-points = Nothing hurts yet
outline-no-ideas = No ideas yet
outline-no-evidence = How do you know?
outline-fold = Fold “{ $title }”
outline-unfold = Unfold “{ $title }”

# Inspector: sections.
inspector-map = Map
inspector-reading = Metric
inspector-emotion = Emotion
inspector-thoughts = Thoughts and expectations
inspector-numbers = Numbers
inspector-hurts = Hurts
inspector-relieves = Relieved by
inspector-evidence = Evidence
inspector-next = Next steps
inspector-mismatches = Mismatches
inspector-details = Details
inspector-priority = Priority
inspector-looks = Looks
inspector-lanes = Lanes
inspector-hurts-where = Hurts here
inspector-relieves-what = Relieves
inspector-backs = Backs

# Inspector: fields that have no name in the document.
inspector-field-counts = How it was counted
inspector-field-color-code = Colour code
inspector-field-n = n
inspector-field-effort = Effort, months
inspector-field-reach = Reach a quarter
inspector-field-frequency = Share affected
inspector-field-score = Emotion, score
inspector-field-min = Lowest
inspector-field-neutral = Neutral
inspector-field-max = Highest
inspector-field-minutes = Minutes
inspector-name = { $field }: { $about }
inspector-emotion-value = Emotion value
inspector-main-path = Main path
inspector-branch = Branch { $number }
inspector-everybody = All customers
inspector-none = Not stated
inspector-mixed = Mixed
inspector-mixed-field = { $field }: mixed values
inspector-color-by-order = by its place
inspector-tags-hint = words, with commas between
inspector-automatic = automatic
inspector-share-hint = share
inspector-label-hint = condition or reason
inspector-mismatch-hint = what does not fit
inspector-owner-status = owner: { $owner } · { $status }
inspector-elements = { $count ->
    [one] { $count } element
   *[other] { $count } elements
}

# Inspector: what stands where there is nothing.
inspector-no-personas = Add a persona to say how the step feels
inspector-no-numbers = No numbers yet
inspector-no-pains = Nothing hurts here yet
inspector-no-ideas = No idea relieves it yet
inspector-no-evidence = No evidence yet
inspector-no-next = The journey ends here
inspector-no-mismatches = Nothing is told differently elsewhere
inspector-no-portrait = No portrait: the initials are drawn
inspector-no-lanes = No lanes yet
inspector-no-metrics = The map has no metrics yet
inspector-no-rice = The score needs all four numbers
inspector-hurts-nowhere = Not on a touchpoint yet
inspector-relieves-nothing = Relieves nothing yet
inspector-backs-nothing = Backs nothing yet
inspector-nothing-found = Nothing found

# Inspector: what can be done.
inspector-add-pain = Link a pain point
inspector-new-pain = New pain point
inspector-add-idea = Link an idea
inspector-new-idea = New idea
inspector-add-evidence = Link evidence
inspector-new-evidence = New evidence
inspector-add-number = Add a number
inspector-new-period = period { $number }
inspector-add-next = Connect with a touchpoint
inspector-add-mismatch = Note a mismatch with a touchpoint
inspector-add-place = Link a touchpoint
inspector-add-relieved = Link what it relieves
inspector-add-backed = Link what it backs
inspector-add-lane = Add a lane
inspector-unlink = Unlink “{ $title }”
inspector-clear-emotion = No emotion value
inspector-emotion-pieces = { $count ->
    [one] { $count } piece of evidence
   *[other] { $count } pieces of evidence
}
inspector-emotion-no-evidence = no scored evidence
inspector-emotion-computed = Computed from scored evidence. What was set by hand stays in the file
inspector-emotion-kept = While emotions are computed, what was set by hand stays in the file
emotion-not-cleared = { $count ->
    [0] “{ $step }”: what { $persona } feels is computed, and there is no scored evidence yet. Nothing was cleared
    [one] “{ $step }”: what { $persona } feels is computed from 1 piece of scored evidence. Nothing was cleared
   *[other] “{ $step }”: what { $persona } feels is computed from { $count } pieces of scored evidence. Nothing was cleared
}
emotion-is-computed = This curve is computed from scored evidence, so it is not set by hand. Change the scores, or set emotions by hand
emotion-set-by-hand = Set by hand
inspector-remove-reading = Remove the number “{ $title }”
inspector-reading-more = Persona, counts and source of “{ $title }”
inspector-choose-portrait = Choose picture…
inspector-remove-portrait = Remove the portrait
inspector-no-picture = No picture
inspector-remove-picture = Remove the picture
map-link-no-folder = Save the map first: the path begins at its folder
inspector-open-map = Open sub-journey
inspector-open-link = Open link
inspector-opens = Opens { $address }
inspector-other-channel = Another channel
inspector-own-or-search = Search or type your own
inspector-use-own = Use “{ $text }”
inspector-search = Search
inspector-lane-up = Move the lane up
inspector-lane-down = Move the lane down
inspector-lane-up-of = Move “{ $title }” up
inspector-lane-down-of = Move “{ $title }” down
inspector-show-lane = Show the lane “{ $title }”
inspector-internal = team only

# Inspector: what numbers say.
inspector-interval = { $margin } ({ $low } to { $high })
inspector-fair-sample = fewer than 100 answers: mind the interval
inspector-rice = RICE: reach × impact × confidence ÷ effort
inspector-shares-sum = The shares add up to { $sum }, not to 100%
inspector-metric-note = Holds for the metric in the whole map
inspector-goals = Goals at single places
inspector-no-goals = The same goal everywhere
inspector-add-goal-place = Add a goal for a place
inspector-goals-here = Goals here
inspector-no-goals-here = The goals of the metrics hold here, too
inspector-add-goal = Add a goal for a metric
inspector-remove-goal = Remove the goal: { $title }
inspector-numbers-say = What the numbers say
inspector-field-metric-name = Own name
inspector-field-scale-min = Lowest value
inspector-field-scale-max = Highest value

# Inspector: why a text is not taken over.
inspector-seconds = s
inspector-no-number = This is not a number
inspector-no-count = Only whole numbers from 0
inspector-no-pair = Pairs like 8/9 4/3 are needed
counts-none = Value only
counts-promoters = Promoters, passives, detractors
counts-answers = Answers per score
counts-ratio = So many of so many
counts-sum = Sum over cases
counts-customers = Customers at start and end
counts-times = Single times
counts-attributes = Satisfaction and importance
counts-purchases = Purchases over a lifetime
counts-subscription = Subscription and churn
inspector-hidden = Hidden characters: { $marks }
inspector-remove = Remove
inspector-remove-hidden = Remove the hidden characters
inspector-no-color = A colour is written like #4C5FD5

# Unsaved work of an earlier run.
action-recover = Unsaved work…
action-recover-tip = Look at what an earlier run of Waypost could not save
task-recovery = Looking for unsaved work
task-removing = Removing edits of “{ $file }”
recovery-title = Unsaved work was found
recovery-text = Waypost ended before this was saved. Nothing is written or removed unless you say so.
recovery-edits = { $edits ->
    [one] { $edits } unsaved edit
   *[other] { $edits } unsaved edits
}, the last one on { $time }
recovery-saved = Saved file
recovery-recovered = With the unsaved edits
recovery-picture = Small picture of the map
recovery-no-file = It was never saved to a file
recovery-same = The file is as you saved it last. Restore opens it with the edits as one step, which Undo takes back. The file changes when you save.
recovery-changed = The file has been changed since these edits were made. Restore opens the map with the edits as a copy, without a file; Undo leads to what the file holds now.
recovery-new = Restore opens the map with its edits. You choose a file when you save.
recovery-unreadable = The file cannot be opened now. Restore opens the map with its edits as a copy, without a file.
recovery-nothing-differs = Nothing differs from the saved file.
recovery-differs-title = What differs from the saved file
recovery-differs-line = { file-section }: { $what }{ $titles }
recovery-differs = changed
recovery-added-count = { $count } added
recovery-changed-count = { $count } changed
recovery-removed-count = { $count } removed
recovery-reordered = another order
recovery-remove-text = The edits will be gone for good. The saved file stays as it is.
recovered-name = { $name } (recovered)
saved-name = { $name } (as saved)
button-restore = Restore
button-open-both = Open both
button-later = Later
button-remove-edits = Remove edits…
button-keep-edits = Keep them
button-remove-for-good = Remove for good
not-removed = The edits could not be removed and will be offered again ({ $cause })
journal-trouble = Edits cannot be kept in case of a crash ({ $cause }). Save often; Waypost keeps trying.
journal-damaged = Unsaved edits of “{ $file }” of { $time } cannot be read: what was kept of them is damaged. It lies in { $folder }. Delete that folder when nobody can make use of it
journal-damaged-unknown = Unsaved edits of { $time } cannot be read: what was kept of them is damaged. It lies in { $folder }. Delete that folder when nobody can make use of it

# The presentation.
present-title = Title
present-whole = The whole map
present-slide = { $place } of { $count } · { $name }
present-leave = Leave (Esc)
present-lanes = Lanes (L)
present-lanes-title = Lanes on the slides
present-keys = The number puts the light on a lane, 0 on all of them. ↑ and ↓ go from lane to lane. → and Page Down go on, ← and Page Up go back.

# Faults of the program itself.
crash-survived = Something went wrong in Waypost. Your map is as it was and your edits are kept. A report without any text of the map is in { $report }
crash-survived-silently = Something went wrong in Waypost. Your map is as it was and your edits are kept.
crash-end = Waypost cannot go on. Your edits are kept: start it again and it will offer them.
crash-before = Waypost broke off on { $time }. A report without any text of your maps is in { $report }

# What the map finds by itself.
finding-list-title = Findings
finding-list-close = Close the findings
finding-list-by-weight = By weight
finding-list-by-kind = By kind
finding-list-count = { $open ->
    [0] No findings
    [one] 1 finding
   *[other] { $open } findings
}
finding-list-row = { $what }. { $below }. Weight { $weight } of 100
finding-list-fold = Fold “{ $name }” ({ $count })
finding-list-unfold = Unfold “{ $name }” ({ $count })
finding-list-more = { $count } more
finding-list-dismiss-one = Dismiss: { $what }
finding-list-restore-one = Restore: { $what }
finding-list-dismissed = Dismissed
finding-list-reason = Why can it be left?
finding-list-dismiss = Dismiss
finding-list-keep = Keep
