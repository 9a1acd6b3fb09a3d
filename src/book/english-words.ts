// Common English words of four to eight letters, stems without endings, that the list of words written as one does not
// hold: what compounds are made of. From the same list of the public domain (CC0), the commonest 40,000 of it.

export const ENGLISH_WORDS = `
aardvark abaci abacus abandon abate abdicate abdomen abduct abet abetted abetting abhorred abide abject ablaze ablest
ably abnormal aboard abode abolish abort abound abrasive abreast abridge abroad abrupt abscess abscond absence
absentee absolute absolve absorb abstain abstract abstruse absurd abundant abuse academic accede accent accept
accident acclaim accolade accord accost account accredit accrue accurate accuse accustom aced achieve acne acorn
acoustic acquaint acquire acquit acre acreage acrobat acronym across acrylic acted acting active actress acts actual
acumen adage adamant adapt adaptor added addendum addict adding addition additive address adds adept adequate adhere
adherent adhesion adhesive adjacent adjoin adjourn adjunct admire admonish adobe adopt adore adorn adrift adroit adult
advance advent adverb adverse advert advice advise advisor advocate aerosol afar affable affair affect affirm affix
afflict afford affront afield aflame afloat afoot afraid afresh again ageing agenda ages aghast agile agitate aglow
agnostic agree aground ahead ahoy aide aiding aids ailed ailing ailment ails aimed aiming aimless aims aired airier
airiest airing airs airstrip airy ajar alarm alas albeit albino album alcohol alcove alert ales alga algae algebra
alias alibi alien alight align alike aline alit alive alkaline allege allergic allied allocate allow allude allure
allusion ally almanac almond almost aloft alone aloof aloud also altho although altitude alto altruism aluminum
amateur amaze ambiance ambience ambient amble ambush ameba amebae ameer amen amethyst amiable amid amidst amir ammonia
amnesia amoeba amoebae amok amongst amoral amorous amount ampere ample amps amputate amulet amuse anaemia anaemic
anagram analog analogue analyze anarchic anathema ancestor ancient android anecdota anecdote anemia anemic anew angel
angelic anger angst anguish annex annotate announce annual annul annulled anoint anon anorak anteater antelope antenna
antennae anthem anthill anthrax antic antique antler antonym ants anxious aorta aortae aped aperture apes apex
aphorism apices apiece aping aplomb apostle appal appall apparel apparent appeal appear appease append appendix
appetite applaud applause appoint apposite appraise approach approve apricot apron apter aptest aptitude aquaria
aquarium aqueduct arable arbiter arbor arcade arcane arced archaic arcing arcked arcking arcs ardent ardor arduous
arena ares argue aria arisen arks armament armies arming armor armpit arms aroma aromatic arose arouse arraign arrange
arrest arrive arrogant arsenal arsenic arson artefact arterial artful artifact artifice artisan artist artistic
asbestos ascend ascent ascetic ascribe asexual ashed ashen ashes ashing ashore aside askance asked askew asking asks
asleep aspect aspen asphalt aspirant aspire aspirin assail assassin assault assent assert assess assessor asset assign
assist assort assume assure asterisk asteroid asthma astound astride astute asylum atheism atheist athlete athletic
atlas atone attach attain attempt attend attest attic attire attitude attract auburn auction audience audit auditor
augment august aunt aura aurae austere autocrat autumn avarice avenge avenue averse avert aviator avid avocado avoid
avow await awake awaken aware awed awes awful awhile awing awkward awning awoke awoken awry axed axes axiom axis ayes
azalea azure babble babe babied babier babiest baboon bachelor backward bacon bacteria badge badness bagel bags
balance baling ballad ballast ballet balloon ballot balm bamboo banal banana bandage bandana bandanna bandit banditti
bani banish banister banjo banknote bankrupt banned banning banquet bans baptism baptize barbaric barbecue barbeque
barest baring baritone barnacle baron baroque barren barrette barter basest basis bask bassoon baste batch baton bawl
baying bayonet bayou bays bazaar beacon beagle beast became because beckon become bedded bedder bedding bedlam bedrock
beds beeswax beeves befall befallen befell befit befitted befriend began begging begin begrudge begs beguile begun
behalf behalves behave behavior behead beheld behold beige belabor belch belie belief believe belittle bellow belong
belying bemoan bemuse beneath benefit benign bequeath bequest bereave bereft beret berserk berth beseech beset beside
besiege besought bestow beta betcha bets bettor beverage beware bewilder bewitch beyond bias biassed biassing bible
bibs bicker biding bids biennial bigot bikini billow bingo binned binning binomial bins biped biplane biscuit bisect
bisexual bison biting bits bizarre blab blacken blanch bland blank blare blatant blaze bleach bleak bleat blemish
blend blent blight blimp blip bliss blitz blizzard blob bloc blockade blockage blog blogged blogger blogging blond
blonde bloom blossom blotch blouse blowout blubber bludgeon bluest bluff bluing blunder blur blurb blurt blush bluster
boar boas boast bobs bodice boggle bogs bogus bologna bolster bombard bonfire bonus booed booing boor boos boost
bootee bootie booze boredom borrow bosom botch both boulder bouquet bourbon bout boutique bovine bowed bowel bowing
bowlder bows boxed boxer boxes boycott boyhood boys bracelet bracket brag braggart braise bravado brave bravo brawl
brawn bray brazen breach breathe brethren bribe brigade brighten brimmed brimming brine brink brisk britches brittle
broaden brocade broccoli brochure bronco bronze brooch brought brownie browse bruise brunch brunette brunt brusk
brusque brute budge buds buff buffalo buffet buffoon bugs bulge bulletin bummed bummer bummest bumming bums bundle
bungalow bunion buns buoy buoyant burble burglar burgle burial buried burlap burp burro burrow bused buses busied
busier busies busiest busing bustle buts butte buttock buttress buxom buying buys byes bygone bypass bypast cabaret
caboose cabs cacao cache cactus cadence cadet caffeine cagier cagiest caging cagy cajole calcium calculi calculus
calendar calico calk callow callus calve cameo campaign candor canine canister cannibal canon cans canyon capable
capital caprice caps capsule captain caption captive captor capture caramel carat caravan cardiac cardigan cargo
caribou caring carnage carnival carol carolled carouse cars cartel cartoon carve cascade cashew casino casket cassino
castoff castrate catalog catapult cataract catchup catholic cats caucus caught caulk caustic caution cavalier caveat
cavern caviar caviare cavort cawed cawing caws celibate cello cement censor censure census ceramic certain cervical
chafe chaff chagrin chalet chalice champ chaotic chapel chaperon chapt chariot charisma charm chasm chassis chaste
chasten cheapen cheat checkup cheep cheetah chef cherub cherubim chew chicken chide chile chilli chime chimp chinned
chinning chintz chipmunk chirp chisel chlorine cholera choose chortle chose chosen christen chrome chromium chronic
chug chugged chugging chum chunk chute cigar cigaret cinch cinder cinema cinnamon circa circle circular circus cistern
citation citing citizen citric citrus civic civil civilian clamor clank clapped clapping claret clarinet clash clatter
cleanse cleat cleavage cleave clef cleft clench cleric cliff clime clinch clinic clipped clipping clipt clique
cloister closet closure clothe clove cloven cluck clue cluing clump clung clutch clutter coalesce coarse coarsen coax
cobalt cobra cobs cocaine cocoa cocoanut coconut cocoon codded codding cods coerce coexist coffin cogent cognac cogs
coherent coinage coincide coking colander collage collect collide colon colonel colossal coma combat comedian comet
comic comma commando commerce commune compel compete complete compute conceal conceit conceive concept concern
concerti concerto concise conclude concoct concrete condemn condom confetti confide conflict conifer connect conquer
cons constant construe consult consume continue contrast contrive control convene convict convince convulse cooing
cookie coos copious cops copulate coring cornea cornet coroner corporal corpse corpus corral correct corridor corrode
corrupt corsage corset cosmetic cosmos costume cosy cots cottage couch cougar could counsel countess couple coupon
courage cousin cove covenant coverage covert covet coward cowed cower cowhide cowing cows coyer coyest coyote cozy
crackle crammed cramming crania cranium crass crate crave crawfish crayfish crayon craze creak creature creditor creek
crept cretin crevasse crevice cribbed cribbing cricket cried cries crimson cripple crisis criteria critic croak
crochet croci crocus croon croquet crotch crouch crucial crucifix crude cruel crumble crumple crunch crusade crutch
crux crying crystal cube cubic cubicle cubing cubs cuckoo cucumber cued cueing cues cuing cuisine cull culpable
culprit cunning cupful curable curator curd curdle curing curio curse cursor curst curt curtain custard cutest cuticle
cuts cyclone cylinder cymbal cynic cyst czar dabbed dabbing dabble dabs dads daemon daft dais damage damndest damns
dampen dandruff dank dapper darken darling darn datum daub daunt dawdle dawn daze dazing dazzle deaden dealt dearth
deathbed debit debonair debt debtor debug debugger debut deceit deceive decibel decisive declare decorum decrepit
dedicate deed deepen defecate defect defer deferred defiant deficit deflate deflect deft defunct defy deign deject
delete delta delusion delve demagog demeanor dementia democrat demolish demon denim denounce dens deny depict deplete
deplore deprave deprive depth derision derrick desert despair despatch despise despotic detect detector deterred
detonate deviant deviate devilled devious devotee devour devout dextrous diabetes diabetic diagnose diagonal diagram
dialog dialogue diameter diaper diarrhea diatribe dicing diesel diet diffuse digest digging digit digress digs diking
dilate dilemma diligent dill dilute dime diminish dimmed dimmer dimmest dimming dimple dims dining dinned dinning
dinosaur dins dioxide diploma diplomat dips dire direct direst dirge disarm discern disciple discreet discrete discus
disdain disk disown dispel dispense dispute disrupt dissuade disturb disuse dither diverge diverse divert divest
dividend divine divisor divulge docile doctrine document dodo doggerel dogma dogmata dogmatic doldrums domain domestic
domicile doming domino donate dons donut dopier dopiest doping dopy dormant dose dosing dote doting dots doubt douse
downward dozen drainage drama dramatic drank drape drastic drawl dredge drench dribble driest drink drivel driven
drizzle droll drone drool droop dropout dross drought drouth drove drown drowse drudge drunk drunkard drunken dryer
dryest drying dryness dubbed dubbing dubious dubs duckling dude duding duds duelled duelling dues duet duff dugout
dull dulness duly dumfound dumpster dunce dune dungeon dunk dunno dupe duping duplex dusk duties dutiful duty duvet
dwarves dwell dwelt dwindle dyed dyeing dyes dyking dynamite dyslexia eager eardrum earl earn earring ears earshot
ease easel easier easiest easing eaten eating eats eave ebbed ebbing ebbs eclectic eclipse economic ecstatic eczema
eddied eddies eddy edgewise edgier edgiest edging edgy edible edict edifice editor eels eerie eery effort egged egging
eggs egoism egos egotism egotist eighteen eighth either eject eked ekes eking elapse elastic eldest elect elector
elegant elephant elevate elevator eleven eleventh elicit eligible elite elks ellipse ellipsis elliptic elms elongate
elope eloquent elude elusive elves email emanate embargo embed ember emblem emerald emerge emergent emigrant eminence
eminent emir emission emit emitted emitting emperor empire employe employee emporia emporium emulsion enact encroach
endeavor ended endless endow ends enema enemata enigma enough enrol ensue enthral envelop envelope envious envy eons
epaulet epic epidemic epilog epilogue episode epitaph epithet epitome epoch epsilon equal equate equator equine
equinox equipped erase erect erode errand errant erratic erred erring error errs erudite erupt escalate escapade
escape escorted escorts esophagi esoteric especial essence estate esteem estimate etch ethereal ethic ethos eureka
evacuate evade evaluate evasion evasive event eventual eves evict evidence evident evoke evolve ewes exact exalt
examine example excavate exceed excelled except excerpt excess exchange excite exclaim exclude excrete excuse execute
executor exempt exercise exert exhale exhaust exhibit exhort exhume exile exist existent exit exodus exotic expand
expanse expect expedite expend expense expert expire explain explicit explode exploit explore exponent export expose
expound extant extend extent exterior extinct extol extoll extort extract extreme exude exult exultant eyeing eyes
fable fabric fabulous facade facet facetted facial facile factual fading fads faeces fail failure faint fake faking
falcon falsetto falter fame famine famous fanatic fanciful fanned fanning fans farewell farthest fascism fasten fatal
fate fathom fatigue fating fats fatuous faucet fauna faunae favor favorite fawn faze fazing feat feature feds fees
feign feint feline fell female fence ferret fervent festoon fetch fetich fetid feting fetish fetus feud fewer fewest
fezes fiasco fibbed fibber fibbing fibs fickle fiction fidget fierce fiesta fifteen fifth fiftieth figment figs filch
filet fillet filth finale finance finesse finest finish finite fins firearm firmware firs fission fissure fitful
fitness fits fixable fixed fixes fixing fixture fizz fizzle flail flair flak flamingo flank flask flaunt fleck fled
flee fleece fleet flew fliest flinch fling flirt flit flock flogged flogging florae florid floss flotilla flounce
flounder flout flown fluke flung flunk flunkie fluster flying foci focussed focusses fodder foes foetal foetus foghorn
fogs fogy foible foist foliage follow foment fond fondle footage foothill foothold footwear forage forceps ford
forearm forebode forecast forego foregone forehead foreign foreleg foreman foremen forensic foresaw foresee foreseen
foreskin foretell foretold forewarn forewent foreword forfeit forgo forlorn formulae forsook forte fortieth fortress
forum foster fount fourth foxed foxes foxing foxy foyer fracas fragile fragrant franc frantic fraught fray freckle
freedom freest french frequent freshen friction frieze frighten frigid frill fringe frisk frock frond frontage froth
frown frying fudge fuelled fuelling fugitive fulcra fulcrum fulfil fulfill fulness fumble fumigate funeral fungus
funnel furies furious furl furlough furnace furnish furor furs furtive fury fuselage futile future fuze fuzing fuzz
gabs gadget gagged gagging gaging gags gait gala gallon gals gambit gamble gamest gaming gamma gamut gangrene gaping
gaps garb garble garden gardenia gargle gargoyle garland garment garnet garnish garret garrison gaseous gases gasket
gasolene gasoline gasp gastric gauge gauze gawk gayer gayest gays gazelle gazette gazing geed geeing gees geese
gelatin gelt gender general generate genie genii genius genocide gentile genuine geranium gerbil gesture gets geyser
ghetto ghoul giant gibber gibe gibing gigantic gigged gigging gigs gimme gimmick gingham giraffe gizzard gladder
gladdest glamor glance gland glare glaze gleam glean glen glib glibber glibbest glimmer glimpse glint glisten glitter
gloat globule gloom gloss glucose gluing glum glummer glummest glutted glutting glycerin gnarl gnash gnaw gnawn gnome
gnus goad goalie goatee gobble goblin gobs goddess godless godlike gods golf gondola gong gonna goodie gooier gooiest
gorge gory gosh gosling gospel gossamer gouge goulash gourd gourmet governor gracious gradient gradual graffiti
graffito grandeur granite grannie granola grant granular granule graphite grapple grasp gravel graven graze gremlin
grenade grief grieve grille grimace grime grimmer grimmest grin grinned grinning gripe gristle groan groin groove
groped gropes groping gross grotto grouch grovel grow growl grudge gruel gruesome gruff grumble grunt guardian
guerilla guffaw guile guinea guise guitar gulch gulf gullet gulp gumption gums guns gurgle guru gush gust guts guyed
guying guys guzzle gybe gybing gymnast gyms gyrate habitat haggard haggle hags hairdo halest halibut halon halve hams
hamster handrail hangar hapless harangue harass harden harem haring hark harlot harness harpoon harrow harsh hassle
haste hatchet hating hatred hats hatted hatting haunt haven having havoc haying hays haystack hazard haze hazier
haziest hazing hazy headache hearse hearten heathen heave heaven heckle hectic heed heifer height heighten heinous
heliport helium hellish hello helm helmet hemmed hemming hems henchman henchmen hens herald herb heretic heritage
hermit hernia herniae heroic heroin heroine herpes hers hesitant hesitate hewed hewing hews hexagon hiatus hiccup
hiding hijack hilt hims hinge hint hips hire hiring hiss historic hitherto hits hitting hiving hoarse hoax hobbit
hobnob hobo hoeing hoes hogs holdup holier holiest holiness hollow holster homage homicide homie homing homonym homy
hone honest honied honing honk honor hoodlum hoorah hoot hoping hops horde hormone hornet horrible horrid horrific
horror hosing host hostage hostel hostess hostile hove hovel hows hubbub hubs huddle hues huff huge hugest hugs hulk
humane hummed hums hung hunk hurdle hurrah hurt hustle hutch huts hyacinth hyaena hybrid hydrant hydrogen hyena
hygiene hygienic hyphen hysteria hysteric iceberg iced icicle icier iciest icing idea ideal idiom idiot idiotic idle
idlest idling idol idyllic igloo ignite ignorant ignore iguana ikon illegal illicit illness ills illusion imagine
imbecile imbed imitate imitator imminent immune impede impelled imperial impetus impinge implicit implore impostor
imps inane inasmuch incident incisor include incubate index indicate indigo indulge inept inert inertia inertial
infant infect inferior inferno inferred infidel infix inflate inflict infrared inherent inherit inhibit initial
initiate inject inked inkiest inks inky inlet inning inns innuendo input insert insigne insignia insipid insolent
insomnia inspect instal instant instil instinct instruct insulate insulin insult integer integral inter interact
interim interior internet interred interval intrigue intrude invasion inventor investor invoke iodine ions iota irate
iris irked irking irks ironic irrigate irritant irritate island isolate issue isthmi isthmus italic item iterate
itself ivies jabbed jabber jabbing jabs jackdaw jade jading jaguar jailor jamboree jams jangle janitor jargon jarred
jarring jars jaundice jaunt javelin jawed jawing jaws jays jazz jealous jeer jell jets jettison jewelled jeweller jibe
jibing jiggle jigs jilt jingle jinx jobbed jobs jocular jogged jogger jogging jogs joking jostle jots journal jovial
joyed joyful joying joyous joys jubilant jubilee judo jugged jugging juggle jugs jumbo junior juniper junket junkie
junta justice jute juts juvenile kangaroo karat karate kayak keen kegs kelp kernel kerosene kerosine ketchup keyed
keying keys khaki kids kilt kimono kind kinda kindle kindred kink kinship kiosk kiss kitchen kiting kits kiwi knack
knapsack knead kneecap kneel knelt knew knitted knitting knobs knoll know known koala kosher kowtow labs lacier
laciest lacrosse lacy ladder lade laden lading ladle lads ladylike laggard lagged lagging lagoon lags lair lambda
lament lamest lampoon languid languor lantern lapel lapped lapping laps larva larvae larynges larynx latent latest
latex lathe latitude latrine laud laughter laureate laurel lava lavender lavish lawful lawless laws lawyer laxative
laxer laxest lays lazied lazier lazies laziest laziness leach leaden leaflet leak leakage lean leap leapfrog leapt
learn learnt leash leave lectern lecture ledge leer leftmost legal legible legion legs legume leisure lemonade
lengthen lenient lentil leopard leotard leper lept lesbian lesion less lessen lesson lest lets lettuce letup leukemia
levee leverage levied levies levy lewd lexica lexical lexicon liable liaison liar libel libretto licence lichen
licorice lids lifeboat lifelike ligament ligature lighten likable liken likest likewise liking lilac lilies lilt lily
limbo limerick linchpin lineage linen lingerie lingo liniment linkage linoleum lioness lips liqueur liquid liquor lisp
listen lithium livable liven livest livid living lizard llama loam loathe lobs local locale locket locust loft
logician logs loiter loll lollipop lollypop loonie loosen loping lops losing lost lotion lots lounge lovable loving
lowest lowing lows loyal lozenge lucid lugged lugging lugs lukewarm lull lunatic luncheon lunge lupin lupine lurch
lure lurid luring lurk luscious lush lymph lyric macabre macaroni machete macho macing mackerel madam madame madder
maddest madness mads magenta maggot magic magician magnate magnet magnolia magnum magpie maim maintain maize majestic
major makeup malaria malice malign mallard mallet maltreat mammoth manacle mandolin maneuver mangle mango manicure
manifest manifold mankind manner mannish manual manure maple mapped mapping maps maria marigold marina maritime maroon
marquee marriage mars martial marvel mascara massacre matador material maternal matron mats matt matte mattress mature
maudlin mausolea mauve maverick maxim maxima maximum maybe maze meager meander measure mechanic median mediate
mediator medicine medieval mediocre meditate medium meek megabyte mellow melodic membrane memento memoir memorial mend
menial menthol meow merciful merest meringue merit mermaid metaphor meteor meteoric meting mewed mewing mews miaow
microbe midget midriff midst midwife mien might migraine migrant migrate mike miking mild mildew mileage militate mime
mimic mimicked miming mingle minibus minimum minion mink minstrel minuet minus miracle mirage miring mirror mirth
misfit misled misnomer misuse mitigate mitt mitten mixed mixer mixing mixture mnemonic moan moat moccasin model
modelled modest modicum modular module mohair moist moisten moisture molest mollusc mollusk molt molten moment
momentum momma moms monarch monastic mongoose mongrel monitor monogram monolog monorail monsoon monster monument mood
mooed mooing moos moping mops moral morale morbid morgue morn moron moronic morose morphine morsel mortgage mosque
mosquito motel motif motlier motliest motto movable move movie mowed mowing mows much mucus muffed muffin muffing
muffle muffs mugs mulch mull mumble munch murmur muscular muse museum music musician musing musket muss must mustache
mustang mustard mutant mutest mutilate mutt mutual muzzle myopic myself mystic nabbed nabbing nabs nags naive naked
napalm nape naps narcotic nausea nauseate nauseous naval navel navies navigate navy nays neat nebula nebulae nectar
negate neglect negligee neighbor neither neon neophyte nepotism nerve nestle neuron neuroses neurosis neurotic neuter
neutral neutron newbie newer newest newt next nibble nice nicest nickel nicotine nigh ninth nips nitrogen nits nitwit
node nods noes nomadic nominee noodle norm northern nosier nosiest nostril nosy notable nothing notice notion nougat
nourish nova novel novice nowadays nowhere noxious nozzle nuance nuder nudes nudest nudge nugget nuisance null numeral
numeric numerous nuns nurture nutmeg nutrient nuts nuzzle nylon nymph oafs oaks oared oaring oases oasis oath oatmeal
obedient obelisk obese obey object objector oblige oblique oblivion oblong oboe obscene obscure observe obsess
obsolete obstacle obstruct obtain obtuse obvious occasion occupant occurred octagon octal octopi octopus odder oddest
odes odious odometer odor offed offend offense offer official offing ogle ogling ogre ohms oiled oilier oiliest oiling
oils oily okay okra olden oldest olive omega omelet omelette omen ominous omission omit omitted omitting omnibus once
ones ongoing onlooker only onrush onset onus onward oodles ooze oozing opal opaque opera operand operate operatic
operator opium opossum opponent oppose opposite oppress opted optician optima opting opts opulent opus oracle orbit
orchid ordain ordeal ores organ organic orgies orient orifice origin ornament ornate orphan osmosis ostrich otter ouch
ought ounce ours oust outdid outdo outed outfit outing outlaw outlet output outran outrun outs outset outwit overall
overdid overdo overdue overeat overlap overlie overran overrun oversaw oversee overt overture overuse ovum owed owes
owing owls owned owning owns oxen oxygen ozone pacific package packet pact pads pagan pageant pagoda pair palace
palate palatial palest palette paling pallor palomino pamper pamphlet panacea pancreas panda panelled pang panic
panorama pans panther pantie papal papaya paprika papyri papyrus parable parade paradigm paraffin paragon parakeet
paralyze paranoia paranoid parasite parasol parcel parish parka parlor parole pars parse parsnip partisan partizan
partner pasta pastiche pastor patent paternal pathetic pathos patience patient patio patriot pats pattern paunch
pauper pause pave pavilion paving pawed pawing pawning pawns paws payable payment pays peal peanut pearl peasant pease
pebble pecan pedal pedalled pedant pedantic peddle pedestal pedigree pedlar peek peer peeve pegs pelican pellet pelt
pelves pelvic pelvis penal penance pencil pendant pendulum penguin penitent penknife pennant pens pentagon peon peps
perfect peril perilled perk permeate persona persuade perturb peruse petal petite pets petulant petunia pews pewter
phantom pheasant phlegm phoenix phonetic phosphor physic physique piccolo pickax pickle pickup picnic piddle pierce
pigment pigs pilgrim pillage pimple pinion pinnacle pins pious pique piranha pirate pistol piteous pitied pities
pitiful pitiless pits pittance pitted pitting pity pixie pixy pizza placard placenta placid plaice planar planet
planned planner planning plantain plaque plateau plateaux platform platinum platoon platter playpen plaza pleasant
pleat pledge plethora plight plod plodded plodding plopped plopping ploy pluck plumage plumb plume plump plunder
plunge plural plush plusses plying poach pockmark podium pods poem poet poetic poignant poise poking poky polemic
polio polish polite polka pollen pollster pollute polo polygon pomp poncho ponies pontoon poodle pooping poops pope
poplar pops populace popular populate populous poring porous porpoise porridge portend portent portico portrait posies
possum postage postpone posture posy potion pots pouch pounce powwow practice practise prairie pram prance prawn pray
preach precious preclude prefab prefer prefix premiere premium pressure prestige presto presume pretence pretzel
previous prevue prey price prickle pride pried pries primeval primmer primmest primp prince prism probe proceed
prodded prodding proffer profit progress prohibit prolific prologue prom prone prophet propped propping prospect
protect protocol protrude proud proven province proviso provoke prow prowess prowl prude prudent prune prying psych
psyche psychic public publish puddle pueblo puke puking pullover pulpit puma pumice pummel punctual puncture pundit
punier puniest punish punitive puns punt puny pups purchase puree purest purge purport purr pursue pursuit purveyor
pushover putative putrid puts putt pyramid pyre python quadrant quagmire quail quaint qualm quantum quark quart
quartet quartz quash quaver queer quell quench queue quibble quiche quicken quilt quinine quintet quirk quite quitted
quitter quitting quiver quizzed quizzes quizzing quorum quota quotient rabble raccoon racial racier raciest racing
racism racist racket racy radar radiance radiant radiate radiator radium raffle rags raid raise raisin ramble ramp
rams rancid rancor rang rank rankle ransom rapes raps rapt rapture rarest raring rash ratio rats raucous rave ravel
raven ravine raving ravish rawer rawest rayon rays raze razing react realm ream reason rebuttal recap receipt receive
recipe reckon recluse recruit recta rectal redid reds reef reek refer referee referred reflect refrain refuge refugee
refute regal regalia regatta regime register regress regret regulate reign reject rejoice reliant relic religion
relish rely remnant rend renegade renege renew renounce repelled replete reproach reptile repute requiem rescind
rescue reset resident residue resin resistor respect respond response result resume retarded retards retch reticent
retinae retrieve reuse revel revelled reveller revere reverent reverie revoke revs revue revved revving rhetoric
rhubarb rhyme rhythm rhythmic ribs ricing ricksha rickshaw ricochet ridded ridding riddle ride ridicule rids rife
rifest rift rigid rigor rigs rile riling rimmed rims ringlet rink rinse riot ripe ripen ripest riposte ripple rips
risen risk rite ritual rival rivalled rivet rivetted roam roar roast robbed robber robbing robe robin robing robot
robs robust rodent rodeo roes roman romance romp rook rookie roost roping rosier rosiest rostra rostrum rotate rote
rots rotund rotunda rouge roughage roughen roulette rout rowed rowing rows rubier rubies rubiest rubric rubs ruby
rucksack ruckus rude rudest rued rueful rues ruffian ruffle rugs ruin ruing ruling rumble ruminate rummage rumor rump
rumple rums rune rung runs runt rupture rural ruse rustle ruts sabotage saboteur sabre sacs sadder saddest sadness
safari safest saffron sagest sags saint saki salable salad salami salient saliva salivate sallow salmon salon saloon
salute salvage sanction sandwich sane sanest sank sanserif sapling sapphire saps sarcasm sardine saree sari sash
satanic satchel satire saturate saucepan sauna sausage savage save savior saviour sawed sawing saws says scaffold
scallop scalp scalpel scanner scarce scenario scenic scent scepter schedule scheme scholar schooner scoff scold
scollop scoop scoot scorch scorn scorpion scour scourge scowl scramble scrammed scrawl scream screech scribble
scrounge scruff scruple scuff scuffle sculptor seafood seas seashell seashore secede seclude secrete secular secure
sedan sedate sediment seduce seedling seeing seek seem seep seepage sees seethe seize seldom selector semantic
semester senate senator senile senior sensor sensuous separate sequel sequin sera serenade serene sergeant sermon
serpent serum servile sets settle seventh sewage sewed sewer sewing sews sexed sexes sexism sexist shaikh shaken
shallow shamble shampoo sharpen shaven shawl sheaf sheathe sheave sheen sheik sheikh shelve shepherd sherbert sherbet
sheriff shied shingle shirk shoal shoelace shone shoo shook shoon shorn shortage shorten should shown shrank shrapnel
shred shriek shrill shrimp shrine shrink shrivel shroud shrug shrugged shrunk shrunken shuck shunned shunning shunt
shutting shyer shyest shying shyness sibling sicken sics sideshow sidle sierra siesta sieve sift sigh sigma silence
silent silicon silken silo simile simmer simplex since sincere sinew sinful singe singular sinister sinned sinner
sinning sins sinus siphon sips siren siring sirs sirup siting sits situate sixes sixth sixtieth sizzle skein skeleton
skeptic skiing skilful skillet skimmed skimp skirmish skis skit skittish skulk skunk skying slack slacken slag slain
slake slammed slamming slander slat slate slay sleet slender slept slew slice slier sliest slight slimmed slimmer
slimmest slimming slink slither slogan slosh sloth slotted slotting slouch sludge slug slugged slugging sluggish slump
slunk slush slyer slyest slyness smallpox smash smear smell smelt smidge smidgen smidgeon smidgin smile smirk smite
smock smog smolder smote smother smoulder smudge smug smugger smuggest smuggle smuts snack snag snare snarl sneak
snide sniff sniffle snigger snitch snob snoop snooze snore snorkel snort snout snub snuck snug snugged snugger
snuggest snugging snuggle sobbed sobbing sobs soccer sociable socket soda sodium sods sofa soften software sojourn
solace sold solemn solicit solitude solo soluble solve solvent somber sombre sonata sonorous sons soon soothe soprano
sops sordid sorest sorrow sorta sought souvenir sowed sowing sown sows spacial spacious spangle spaniel spank spanned
spanner spanning spare sparkle sparse spas spasm spate spatial spatting spatula spawn spay specimen specter spectra
spectrum sped spelt sperm spew sphinges sphinx spigot spilt spinach spine spinster spitted spitting splat splendid
splendor splice split splurge spoilt sponsor spoof spook spool sporadic spore sporran spouse sprain sprang sprawl
spree sprier spriest sprinkle sprint sprout spruce sprung spry spud spurious spurn spurt sputter spying squabble
squadron squalid squalor squash squawk squeak squeal squeeze squelch squid squint squire squirm squirrel squirt stadia
stadium stagnant stagnate staid stalwart stamina stammer stampede stanch stank stanza staple stardom stare starfish
stark startle starve statue stature statute staunch steal stealth steep steer stench stencil sterile sterling steward
stiff stiffen stifle stigma stigmata stimuli stint stir stirrup stockade stole stolen stolid stomach stomp stopover
storage stork stout straggle strange strength strew strewn stridden strife strode stroll struggle strummed strut
strutted stubble studded student studio studious stung stunk stunned stunning stupid stupor stutter stylus suave
subject submit subs subtle suburb succeed succinct succor succumb suction sudden sued suede sues suffer suffice suffix
suffrage suicide suite suitor sulfur sulk sullen sulphur sultan summed summing summit sums sundae sung sunk sunken
suns sunup superb superior supreme surest surge surmise surmount surname surpass surplus surprise surround surveyor
survive survivor suspect suspend suspense sustain swab swagger swam swapped swapping swathe sweeten swerve swig
swigged swigging swill swindle swirl swish swollen swoon swum swung syllabi syllable syllabus symbolic symptom synagog
synapse syndrome synonym synopses synopsis syntax syphilis syphon syringe syrup tablet tabloid taboo tabs tacit
taciturn tackle taco tadpole tags taint takeover talc talent talisman tallow tame tamest taming tandem tang tankard
tanner tannest tans tantrum tariff tars tassel tattoo taught taunt taut tavern taxable taxation taxed taxing taxying
teach teacup teamster teapot teardrop teas teat tedious tedium teed teeing teem teenage teepee tees teethe telegram
televise tempi temple tendril tenet tennis tenor tens tentacle tenth tepee tepid term termini terminus termite terrace
terrific terror terse testis tetanus textile than thatch thaw theatre theft theorem thereof thereon thesauri these
theta they thicken thicket thief thieve thinned thinner thinnest thinning thirst thirteen thong those though thrash
threat threaten threw thrice thrill thrive throbbed throne throng throve thrown thrust thud thudded thudding thug
thump thyme thyroid tiara ticket tickle tidbit tidied tidier tidies tidiest tiding tidy tieing ties tighten tilde
timid timing ting tinge tingle tinier tiniest tinkle tins tinsel tint tipi tips tirade tiring tissue titter tobacco
toboggan toddle toed toeing toffee toga togae together toggle toilet token told tolerant tolerate tomahawk tomato
tomcat tome tomorrow tonight toning tons tonsil toot topaz topic topple torment torn tornado torpedo torque torrent
torrid torsi torso tortilla tortuous tost totem toting tots toucan tough toughen toupee tousle tout toward towed
towelled towing tows toyed toying toys trace traffic tragic trainee trait traitor tramp trample trance tranquil
transact transfer transit transmit trapeze trauma traumata travel traverse treacle treason treasure treat treble trek
trekked trekking tremble tremor trench trespass triangle trickle tricycle trifle trill trim trimmed trimmer trimmest
trimming trinket tripe triplet tripod tripos triumph trivia trivial troll trombone troop trough trounce troupe trowel
truant truce trudge truest truffle truing truism trump trumpet truncate trustee truth trying tsar tuba tubs tubular
tuft tugged tugging tugs tuition tumor tumult tuna tundra tunnel turban turbine tureen turgid turmoil turnip turnout
turnover turret turves tusk tussle tutor tutorial tuxedo twang tweak twee tweet twelfth twice twiddle twilight twine
twinge twinkle twinned twinning twirl twist twitch twitter twos tycoon typhoid typhoon typhus tyrant tzar udder uglier
ugliest ugliness ugly ulcer ulterior ultimata ultimate umpire umpteen uncut undercut underdog undergo underlie
undertow undid undo undue unfit unicorn unicycle uniform union unique unison unite universe unset untie upbeat update
upend upgrade upheld uphill uphold upkeep uplift upload upped upping upright uproar uproot upset upshot upside upstart
upstream uptake uptight uptown upturn upward uranium urbane urchin urge urgent urging urns usable usage useable used
useful useless uses usher using usual usurp utensil uteri uterus utmost utter vacant vacate vaccine vacuous vagabond
vagrant vague valet valiant valise valor value valve vampire vandal vanilla vanish vanned vanning vanquish vans vapor
variance variant varied varies varnish vary vast vats vatted vatting vault veal veer vehement vehicle veil velour
velvet vend vendor venison venom veranda verandah verb verbatim verbiage verbose verdict vermin versus vertebra
vertices vertigo verve vessel vestige veteran veto vets vetted vetting vexation vexed vexes vexing viable viaduct
vibrant vibrate vice vicing vicious victim victor vied vies vigil vigilant vigor vile vilest villa village villain
vinegar vintage viola violin virgin virtue virtuosi virtuoso virulent visa visit visitor vista vital vivid vizor vodka
vogue volatile volcanic volcano volition voltage vomit voodoo vortex vortices vote voting vowed vowel vowing vows
voyage vulgar vulture vying waddle wade wading wads wafer waffle waft wags waif waitress waive waken waking wallet
wallop wallow walrus waltz wane waning wanna wanner wannest warble wardrobe warier wariest warlike warmth warpath
warren warrior wars wartime wary washout wastage wavier waviest wavy waxed waxes waxier waxiest waxing waxy wayward
weaken wean weapon weasel weave webs wedded wedder wedding wedge weds weeing weer wees weest weirdo welcome weld
welfare welt wept wets wetted wettest wetting wheeze whereas wherein wherever whether whetted whetting whew whiff
whilst whir whisper whiten whittle whiz whizz whoa whom whoop whopper whores whose whys widen widest wiggle wigs
wigwam wildlife wilful willow wilt wily wince wining wins wiping wirier wiriest wiry wisdom wisest wisp wist witless
wits wive wizard wizes wizzes wobble woes woke woken woks wombat wondrous wont wooed woof wooing woolen woolie woos
wore worse worsen worst would wound wowing wows wrapt wrath wreak wreath wreathe wreckage wren wrest wrestle wretch
wrier wriest wriggle wring wrinkle writhe wrung wryer wryest yack yakked yakking yaks yams yank yaps yearn yeast yell
yelp yens yeses yessed yessing yeti yews yield yock yodel yodelled yoga yoghourt yoghurt yogurt yokel yoking yolk yous
yowl yuck zanier zanies zaniest zany zeal zenith zest zeta zigzag zinc zips zodiac zombi zombie zoom zoos zucchini
`;
