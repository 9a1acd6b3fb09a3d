// Common English words of four to eight letters, stems without endings, that the list of words written as one does not
// hold: what compounds are made of. From the same list of the public domain (CC0), the commonest 40,000 of it.

export const ENGLISH_WORDS = `
aardvark abaci abacus abandon abdicate abdomen abduct abet abetted abetting abhorred abide abject ablaze abnormal
aboard abode abolish abort abound abrasive abreast abridge abroad abrupt abscess abscond absentee absolute absolve
absorb abstain abstract abstruse absurd abundant abuse academic accede accent accept accident acclaim accolade accord
accost account accredit accrue accurate accuse accustom achieve acne acorn acoustic acquaint acquire acquit acre
acreage acrobat acronym across acrylic actress actual acumen adage adamant adapt adaptor addendum addict addition
additive address adept adequate adhere adherent adhesion adhesive adjacent adjoin adjourn adjunct admire admonish
adobe adopt adore adorn adrift adroit adult advance advent adverb adverse advert advice advise advisor advocate
aerosol afar affair affect affirm affix afflict afford affront afield aflame afloat afoot afraid afresh again agenda
aghast agile agitate aglow agnostic agree aground ahead aide airstrip ajar alarm albeit albino album alcohol alcove
alert alga algae algebra alias alibi alien alight align alike aline alit alkaline allege allergic allocate allow
allude allure allusion almanac almond almost aloft alone aloof aloud also altho although altitude alto altruism
aluminum amateur amaze ambiance ambience ambient amble ambush ameba amebae amen amethyst amidst ammonia amnesia amoeba
amoebae amok amongst amoral amorous amount ampere ample amputate amulet amuse anaemia anaemic anagram analog analogue
analyze anarchic anathema ancestor ancient android anecdota anecdote anemia anemic anew angel angelic anger angst
anguish annex annotate announce annual annul annulled anoint anon anorak anteater antelope antenna antennae anthem
anthill anthrax antic antique antler antonym anxious aorta aortae aperture apex aphorism apices apiece aplomb apostle
appall apparel apparent appeal appear appease append appendix appetite applaud applause appoint apposite appraise
approach approve apricot apron aptitude aquaria aquarium aqueduct arbiter arbor arcade arcane archaic arcked arcking
ardent ardor arduous arena argue aria arisen armament armor armpit aroma aromatic arose arouse arraign arrange arrest
arrive arrogant arsenal arsenic arson artefact arterial artifact artifice artisan artistic asbestos ascend ascent
ascetic ascribe asexual ashen ashore aside askew asleep aspect aspen asphalt aspirant aspire aspirin assail assassin
assault assent assert assess assessor asset assign assist assort assume assure asterisk asteroid asthma astound
astride astute asylum atheism atheist athlete athletic atlas atone attach attain attempt attend attic attire attitude
attract auburn auction audience audit auditor augment august aunt aura aurae austere autocrat autumn avarice avenge
avenue averse avert aviator avid avocado avoid avow await awake awaken aware awhile awkward awoke awoken axiom axis
azalea azure babble babe baboon bachelor backward bacon bacteria badge bagel ballad ballast ballet balloon ballot balm
bamboo banana bandage bandana bandanna bandit banditti bani banister banjo banknote bankrupt banned banning banquet
baptism baptize barbaric barbecue barbeque baritone barnacle baron baroque barren barrette barter basis bask bassoon
baste batch baton bawl bayonet bayou bazaar beacon beagle beast became because beckon become bedded bedder bedding
bedlam bedrock beeswax beeves befall befallen befell befit befitted befriend began begging begin begrudge beguile
begun behalf behalves behave behavior behead beheld behold beige belabor belch belie belief believe belittle bellow
belong belying bemoan bemuse beneath benefit benign bequeath bequest bereave bereft beret berserk berth beseech beset
beside besiege besought bestow beta betcha bettor beverage beware bewilder bewitch beyond bias biassed biassing bicker
biennial bigot bikini billow bingo binned binning binomial biped biplane biscuit bisect bisexual bison bizarre blab
blacken blanch bland blank blare blatant blaze bleach bleak bleat blemish blend blent blight blimp blip bliss blitz
blizzard blob bloc blockade blockage blog blogged blogger blogging blond blonde bloom blossom blotch blouse blowout
blubber bludgeon bluff blunder blurb blurt blush bluster boast bodice boggle bogus bologna bolster bombard bonfire
bonus boost bootee bootie booze boredom borrow bosom botch both boulder bouquet bourbon bout boutique bovine bowel
bowlder boycott bracelet bracket brag braggart bravado brave bravo brawl brawn brazen breach breathe brethren bribe
brigade brighten brimmed brimming brine brink brisk britches brittle broaden brocade broccoli brochure bronco bronze
brooch brought brownie browse brunch brunette brunt brusk brusque brute budge buff buffalo buffet buffoon bulge
bulletin bummed bummer bummest bumming bums bundle bungalow buoyant burble burglar burgle burial burlap burp burro
burrow bustle butte buttock buttress buxom bygone bypass bypast cabaret caboose cacao cache cactus cadet caffeine
cajole calcium calculi calculus calendar calico calk callow callus calve cameo campaign candor canine canister
cannibal canon canyon capital caprice capsule captain caption captive captor capture caramel carat caravan cardiac
cardigan cargo caribou carnage carnival carol carolled carouse cartel cartoon carve cascade cashew casino casket
cassino castoff castrate catalog catapult cataract catchup catholic caucus caught caulk caustic caution cavalier
caveat cavern caviar caviare cavort celibate cello censor censure census ceramic certain cervical chafe chaff chagrin
chalet chalice champ chaotic chapel chaperon chapt chariot charisma charm chasm chassis chaste chasten cheapen cheat
checkup cheep cheetah chef cherub cherubim chew chicken chide chile chilli chime chimp chinned chinning chintz
chipmunk chirp chisel chlorine cholera choose chortle chose chosen christen chrome chromium chronic chug chugged
chugging chum chunk chute cigar cigaret cinch cinder cinema cinnamon circa circle circular circus cistern citizen
citric citrus civic civil civilian clamor clank clapped clapping claret clarinet clash clatter cleanse cleat cleavage
cleave clef cleft clench cleric cliff clime clinch clinic clipped clipping clipt clique cloister closet closure clothe
clove cloven cluck clue clump clung clutch clutter coalesce coarse coarsen coax cobalt cobra cocaine cocoa cocoanut
coconut cocoon codded codding coerce coexist coffin cogent cognac coherent coinage coincide colander collage collect
collide colon colonel colossal coma comedian comic commando commerce commune compete complete compute conceal conceit
conceive concept concern concerti concerto concise conclude concoct concrete condemn confetti confide conflict conifer
connect conquer constant construe consult consume continue contrast contrive control convene convict convince convulse
cookie copious copulate cornea cornet coroner corporal corpse corpus corral correct corridor corrode corrupt corsage
corset cosmetic cosmos costume cottage couch cougar could counsel countess couple coupon courage cousin cove covenant
coverage covert covet coward cowhide coyote crackle crammed cramming crania cranium crass crave crawfish crayfish
crayon craze creak creature creditor creek crept cretin crevasse crevice cribbed cribbing cricket crimson cripple
crisis criteria critic croak crochet croci crocus croon croquet crotch crouch crucial crucifix crude cruel crumble
crumple crunch crusade crutch crux crystal cube cubic cubicle cuckoo cucumber cuisine cull culpable culprit cunning
curdle curio curse cursor curst curt curtain custard cuticle cyclone cylinder cymbal cynic cyst czar dabbed dabbing
dabble daemon daft dais damage damndest damns dampen dandruff dank dapper darken darling darn datum daub daunt dawdle
dawn daze dazzle deaden dearth deathbed debonair debt debtor debugger deceit deceive decibel decisive declare decorum
decrepit dedicate deepen defecate defect deferred defiant deficit deflate deflect deft defunct deign deject delete
delta delusion delve demagog demeanor dementia democrat demolish denounce depict deplete deplore deprave deprive depth
derision derrick desert despair despatch despise despotic detect detector deterred detonate deviant deviate devilled
devious devotee devour devout dextrous diabetes diabetic diagnose diagonal diagram dialog dialogue diameter diaper
diarrhea diatribe diesel diet diffuse digging digit digress dilate dilemma diligent dill dilute dime diminish dimmed
dimmer dimmest dimming dimple dinned dinning dinosaur dioxide diploma diplomat dire direct dirge discern disciple
discreet discrete discus disdain disk dispense dispute disrupt dissuade disturb dither diverge diverse divert dividend
divine divisor divulge docile doctrine document dodo doggerel dogma dogmata dogmatic doldrums domain domestic domicile
domino donut dormant dose dote doubt douse downward dozen drainage drama dramatic drank drape drastic drawl dredge
drench dribble drink drivel driven drizzle droll drone drool droop dropout dross drought drouth drove drown drowse
drudge drunk drunkard drunken dubbed dubbing dubious duckling dude duelled duelling duet duff dugout dull dumfound
dumpster dunce dune dungeon dunk dunno dupe duplex dusk dutiful duvet dwarves dwell dwelt dwindle dyking dynamite
dyslexia eager eardrum earl earn earring earshot ease easel eaten eave eclectic eclipse economic ecstatic eczema
edgewise edict edifice editor eerie effort egotism egotist eighteen eighth either eject elapse elastic elect elector
elegant elephant elevate elevator eleven eleventh elicit eligible elite ellipse ellipsis elliptic elongate elope
eloquent elude elusive elves emanate embargo ember emblem emerald emerge emergent emigrant eminence eminent emir
emission emitted emitting emperor empire employe employee emporia emporium emulsion encroach endeavor enema enemata
enigma enough enrol enthral envelop envelope envious epaulet epic epidemic epilog epilogue episode epitaph epithet
epitome epoch epsilon equal equate equator equine equinox equipped erase erect erode errand errant erratic error
erudite erupt escalate escapade escape escorted escorts esophagi esoteric especial esteem estimate etch ethereal ethic
ethos eureka evacuate evade evaluate evasion evasive event eventual evict evidence evident evoke evolve exact exalt
examine example excavate exceed excelled except excerpt excess exchange excite exclaim exclude excrete excuse execute
executor exempt exercise exert exhale exhaust exhibit exhort exhume exile existent exit exodus exotic expand expanse
expect expedite expend expense expert expire explain explicit explode exploit explore exponent export expose expound
extant extend extent exterior extinct extol extoll extort extract extreme exude exult exultant fabric fabulous facade
facet facetted facial facile factual faeces fail failure faint fake falcon falsetto falter fame famine fanatic
fanciful fanned fanning farewell farthest fascism fasten fathom fatigue fatuous faucet fauna faunae favor favorite
fawn faze feat feature feign feint feline fell female ferret fervent festoon fetch fetich fetid fetus fiasco fibbed
fibber fibbing fickle fiction fidget fierce fiesta fifteen fifth fiftieth filch filet fillet filth finale finesse
finite firearm firmware fission fissure fixture fizz fizzle flail flair flak flamingo flank flask flaunt fleck flee
fleece fleet flew flinch flirt flit flock flogged flogging florae florid floss flotilla flounce flounder flout flown
fluke flung flunk flunkie fluster foci focussed focusses fodder foetal foetus foghorn foliage follow fondle footage
foothill foothold footwear forage forceps forearm forebode forecast forego foregone forehead foreign foreleg foreman
foremen forensic foresaw foresee foreseen foreskin foretell foretold forewarn forewent foreword forfeit forgo forlorn
formulae forsook forte fortieth fortress forum foster fount fourth fracas fragile fragrant franc frantic fraught
freckle freedom french frequent freshen friction frieze frighten frigid frill fringe frisk frock frond frontage froth
frown fudge fuelled fuelling fugitive fulcra fulcrum fulfil fulfill fulness fumble fumigate funeral fungus funnel
furious furl furlough furnace furnish furor furtive fuselage futile future fuze fuzz gadget gagged gagging gait gala
gallon gambit gamble gamma gamut gangrene garb garble garden gardenia gargle gargoyle garland garnet garnish garret
garrison gaseous gasket gasolene gasoline gasp gastric gauge gauze gawk gazelle gazette geese gelatin gelt gender
general generate genie genii genius genocide gentile genuine geranium gerbil gesture geyser ghetto ghoul giant gibber
gibe gigantic gigged gigging gimme gimmick gingham giraffe gizzard gladder gladdest glamor glance gland glare glaze
gleam glean glen glib glibber glibbest glimmer glimpse glint glisten glitter gloat globule gloom gloss glucose glum
glummer glummest glutted glutting glycerin gnarl gnash gnaw gnawn gnome goalie goatee gobble goblin goddess godlike
golf gondola gong gonna goodie gorge gosh gosling gospel gossamer gouge goulash gourd gourmet governor gracious
gradient gradual graffiti graffito grandeur granite grannie granola grant granular granule graphite grapple grasp
gravel graven graze gremlin grenade grief grieve grille grimace grime grimmer grimmest grin grinned grinning gripe
gristle groan groin groove groped gropes groping gross grotto grouch grovel grow growl grudge gruel gruesome gruff
grumble grunt guardian guerilla guffaw guile guinea guitar gulch gulf gullet gulp gumption gurgle guru gush gust
guzzle gybe gymnast habitat haggard haggle hairdo halibut halon halve hamster handrail hangar harangue harass harden
harem hark harlot harpoon harrow harsh hassle haste hatchet hatred hatted hatting haunt haven havoc haystack hazard
haze headache hearse hearten heathen heave heaven heckle hectic heifer height heighten heinous heliport helium hellish
hello helm helmet hemmed hemming henchman henchmen herald herb heretic heritage hermit hernia herniae heroic heroin
heroine herpes hesitant hesitate hexagon hiatus hiccup hijack hilt hinge hint hire historic hitherto hitting hoarse
hoax hobbit hobnob hobo holdup holiness hollow holster homage homicide homie homonym hone honk honor hoodlum hoorah
hoot horde hormone hornet horrible horrid horrific horror host hostage hostel hostess hostile hove hovel hubbub huddle
huff huge hulk humane hummed hung hunk hurdle hurrah hurt hustle hutch hyacinth hyaena hybrid hydrant hydrogen hyena
hygiene hygienic hyphen hysteria hysteric iceberg icicle idea idiom idiot idiotic idle idol idyllic igloo ignite
ignorant ignore iguana ikon illegal illicit illusion imagine imbecile imitate imitator imminent immune impede impelled
imperial impetus impinge implicit implore impostor inasmuch incident incisor include incubate indicate indigo indulge
inept inert inertia inertial infant infect inferior inferno inferred infidel inflate inflict infrared inherent inherit
inhibit initial initiate inject innuendo insert insigne insignia insipid insolent insomnia inspect instal instant
instil instinct instruct insulate insulin insult integer integral inter interim interior interval intrigue intrude
invasion inventor investor invoke iodine iota iris ironic irrigate irritant irritate island isolate issue isthmi
isthmus italic item iterate itself jabbed jabber jabbing jackdaw jade jaguar jailor jamboree jangle janitor jargon
jarred jarring jaundice jaunt javelin jazz jealous jell jettison jewelled jeweller jibe jiggle jilt jingle jinx jobbed
jocular jogged jogger jogging jostle journal jovial jubilant jubilee judo jugged jugging juggle jumbo junior juniper
junket junkie junta justice jute juvenile kangaroo karat karate kayak keen kelp kernel kerosene kerosine ketchup khaki
kilt kimono kinda kindle kindred kink kiosk kitchen kiwi knack knapsack knead kneecap kneel knelt knew knitted
knitting knobs knoll know known koala kosher kowtow lacrosse ladder lade laden ladle ladylike laggard lagged lagging
lagoon lair lambda lampoon languid languor lantern lapel lapped lapping larva larvae larynges larynx latent latex
lathe latitude latrine laud laughter laureate laurel lava lavender lawyer laxative laziness leach leaden leaflet leak
leakage lean leap leapfrog leapt learn learnt leash leave lectern lecture ledge leftmost legume leisure lemonade
lengthen lenient lentil leopard leotard lept lesbian lessen lesson lest lettuce letup leukemia levee leverage lexica
lexical lexicon liaison liar libel libretto lichen licorice lifeboat lifelike ligament ligature lighten liken likewise
lilac lilt limbo limerick linchpin lineage linen lingerie lingo liniment linkage linoleum lioness liqueur liquid
liquor lisp listen lithium liven livid lizard llama loam loathe local locale locket locust loft logician loiter loll
lollipop lollypop loonie loosen lost lounge lozenge lucid lugged lugging lukewarm lull lunatic luncheon lunge lupin
lupine lurch lure lurid lurk luscious lush lymph lyric macabre macaroni machete macho mackerel madam madame madder
maddest magenta maggot magic magician magnate magnet magnolia magnum magpie maim maintain majestic major makeup
malaria malice malign mallard mallet maltreat mammoth manacle mandolin maneuver mangle mango manicure manifest
manifold mankind manner mannish manual manure maple mapped mapping maria marigold marina maritime maroon marquee
marriage martial marvel mascara massacre matador material maternal matron matt matte mattress mature maudlin mausolea
mauve maverick maxim maxima maximum maybe maze meager meander measure mechanic median mediate mediator medicine
medieval mediocre meditate medium meek megabyte mellow melodic membrane memento memoir memorial menial menthol meow
merciful meringue merit mermaid metaphor meteor meteoric miaow microbe midget midriff midst midwife mien might
migraine migrant migrate mike mildew mileage militate mime mimic mimicked mingle minibus minimum mink minstrel minuet
minus miracle mirage mirror mirth misnomer mitigate mitt mitten mixture mnemonic moan moat moccasin model modelled
modicum modular module mohair moisten moisture mollusc mollusk molt molten momentum momma monarch monastic mongoose
mongrel monitor monogram monolog monorail monsoon monster monument morale morbid morgue morn moron moronic morose
morphine morsel mortgage mosque mosquito motel motif motlier motliest motto move movie much mucus muffed muffin
muffing muffle muffs mulch mull mumble munch murmur muscular muse museum music musician musket must mustache mustang
mustard mutant mutilate mutt mutual muzzle myopic myself mystic nabbed nabbing naked napalm nape narcotic nausea
nauseate nauseous navel navigate neat nebula nebulae nectar neglect negligee neighbor neither neon neophyte nepotism
nerve nestle neuron neuroses neurosis neurotic neuter neutral neutron newbie newt next nibble nice nickel nicotine
nigh ninth nitrogen nitwit node nomadic nominee noodle norm northern nostril nothing notice nougat nourish nova novel
novice nowadays nowhere noxious nozzle nuder nudes nudest nudge nugget nuisance null numeral numeric numerous nurture
nutmeg nutrient nuzzle nylon nymph oases oasis oath oatmeal obedient obelisk obese object objector oblige oblique
oblivion oblong oboe obscene obscure observe obsess obsolete obstacle obstruct obtain obtuse obvious occasion occupant
occurred octagon octal octopi octopus odious odometer odor offend offense official ogle ogre okra olden omega omelet
omelette omen ominous omission omit omitted omitting omnibus once ongoing onlooker onrush onset onus onward oodles
ooze opaque opera operand operate operatic operator opium opossum opponent oppose opposite oppress optician optima
opulent opus oracle orbit orchid ordain ordeal organ organic orgies orient orifice origin ornament ornate orphan
osmosis ostrich otter ouch ought ounce oust overt overture ovum oxen oxygen ozone pacific package packet pact pagan
pageant pagoda pair palace palatial palette pallor palomino pamper pamphlet panacea pancreas panda panelled pang panic
panorama panther pantie papaya paprika papyri papyrus parade paradigm paraffin paragon parakeet paralyze paranoia
paranoid parasite parasol parcel parka parlor parole parse parsnip partisan partizan partner pasta pastiche pastor
patent paternal pathetic pathos patience patient patio patriot pattern paunch pauper pause pave pavilion pawning pawns
peanut pearl peasant pease pebble pecan pedalled pedant pedantic peddle pedestal pedigree pedlar peek peeve pelican
pellet pelt pelves pelvic pelvis pencil pendant pendulum penguin penitent penknife pennant pentagon peon perfect peril
perilled perk permeate persona persuade perturb petite petulant petunia pewter phantom pheasant phlegm phoenix
phonetic phosphor physic physique piccolo pickax pickle pickup picnic piddle pierce pilgrim pillage pimple pinnacle
pique piranha pistol piteous pitiful pitiless pittance pitted pitting pixie pizza placard placenta placid plaice
planar planet planned planner planning plantain plaque plateau plateaux platform platinum platoon platter playpen
plaza pleasant pleat pledge plethora plight plodded plodding plopped plopping pluck plumage plumb plume plump plunder
plunge plural plush plusses poach pockmark podium poem poet poetic poignant polemic polio polite polka pollen pollster
pollute polo polygon pomp poncho pontoon poodle pooping poops pope poplar populace popular populate populous porpoise
porridge portend portent portico portrait possum postage postpone posture pouch pounce powwow practice practise
prairie pram prawn precious preclude premiere premium pressure prestige presto presume pretence pretzel previous
prevue price prickle pride primeval primmer primmest primp prince proceed prodded prodding proffer progress prohibit
prolific prologue prom prophet propped propping prospect protect protocol protrude proud proven province proviso
provoke prow prowess prowl prude prudent prune psych psyche psychic public publish puddle pueblo puke pullover pulpit
puma pumice pummel punctual puncture pundit punitive punt purchase puree purge purport pursue pursuit purveyor
pushover putative putrid putt pyramid pyre python quadrant quagmire quail quaint qualm quantum quark quart quartet
quartz quash quaver quell quench queue quibble quiche quicken quilt quinine quintet quirk quite quitted quitter
quitting quiver quizzed quizzes quizzing quorum quota quotient rabble raccoon racial racket radar radiance radiant
radiate radiator radium raffle raisin ramble ramp rancid rancor rang rank rankle ransom rapt rapture rash ratio
raucous rave ravel raven ravine rayon raze realm reason rebuttal receipt receive recipe reckon recluse recruit recta
rectal reek referee referred reflect refrain refuge refugee refute regalia regatta regime register regress regret
regulate reign reject rejoice reliant relic religion remnant renegade renege renounce repelled replete reproach
reptile repute requiem rescind rescue resident residue resistor respect respond response result resume retarded
retards retch reticent retinae retrieve revel revelled reveller revere reverent reverie revoke revue revved revving
rhetoric rhubarb rhyme rhythm rhythmic ricksha rickshaw ricochet ridded ridding riddle ride ridicule rife rift rigid
rigor rile rimmed ringlet rink rinse riot ripe ripen riposte ripple risen risk rite ritual rivalled rivet rivetted
roam roar roast robbed robber robbing robe robin robot robust rodent rodeo roman romp rook rookie roost rostra rostrum
rote rotund rotunda rouge roughage roughen roulette rout rubric rucksack ruckus rude ruffian ruffle ruin rumble
ruminate rummage rumor rump rumple rune rung runt rupture rural ruse rustle sabotage saboteur sabre sadder saddest
safari saffron saint saki salad salami salient saliva salivate sallow salmon salon saloon salute salvage sanction
sandwich sane sank sanserif sapling sapphire sarcasm sardine saree sari sash satanic satchel satire saturate saucepan
sauna sausage savage save savior saviour scaffold scallop scalp scalpel scanner scarce scenario scenic scent scepter
schedule scheme scholar schooner scoff scold scollop scoop scoot scorch scorn scorpion scour scourge scowl scramble
scrammed scrawl scream screech scribble scrounge scruff scruple scuff scuffle sculptor seafood seashell seashore
secede seclude secrete secular secure sedan sediment seduce seedling seek seem seep seepage seethe seldom selector
semantic semester senile senior sensor sensuous separate sequel sequin sera serenade serene sergeant sermon serpent
serum servile settle seventh sewage sexed sexes sexism sexist shaikh shaken shallow shamble shampoo sharpen shaven
shawl sheaf sheathe sheave sheen sheik sheikh shelve shepherd sherbert sherbet sheriff shingle shirk shoelace shone
shoo shook shoon shorn shortage shorten should shown shrank shrapnel shred shriek shrill shrimp shrine shrink shrivel
shroud shrug shrugged shrunk shrunken shuck shunned shunning shunt shutting sibling sicken sideshow sidle sierra
siesta sieve sift sigh sigma silent silicon silken silo simile simmer simplex since sincere sinew singe singular
sinister sinned sinner sinning sinus siphon siren sirup situate sixth sixtieth sizzle skein skeleton skeptic skilful
skillet skimmed skimp skirmish skit skittish skulk skunk slack slacken slag slain slake slammed slamming slander slat
sleet slender slept slew slice slight slimmed slimmer slimmest slimming slink slither slogan slosh sloth slotted
slotting slouch sludge slug slugged slugging sluggish slump slunk slush smallpox smash smear smell smelt smidge
smidgen smidgeon smidgin smile smirk smite smock smog smolder smote smother smoulder smudge smug smugger smuggest
smuggle smuts snack snag snare snarl sneak snide sniff sniffle snigger snitch snob snoop snooze snore snorkel snort
snout snub snuck snug snugged snugger snuggest snugging snuggle sobbed sobbing soccer sociable socket soda sodium sofa
soften software sojourn solace solemn solicit solitude solo soluble solve solvent somber sombre sonata sonorous soon
soothe soprano sordid sorrow sorta sought souvenir sown spacial spacious spangle spaniel spank spanned spanner
spanning spare sparkle sparse spasm spatial spatting spatula spawn specimen specter spectra spectrum spelt sperm spew
sphinges sphinx spigot spilt spinach spine spinster spitted spitting splat splendid splendor splice split splurge
spoilt sponsor spoof spook spool sporadic spore sporran spouse sprain sprang sprawl spree sprinkle sprint sprout
spruce sprung spurious spurn spurt sputter squabble squadron squalid squalor squash squawk squeak squeal squeeze
squelch squid squint squire squirm squirrel squirt stadia stadium stagnant stagnate staid stalwart stamina stammer
stampede stanch stank stanza staple stardom stare starfish stark startle starve statue stature statute staunch stealth
steep stench stencil sterile sterling steward stiff stiffen stifle stigma stigmata stimuli stint stirrup stockade
stole stolen stolid stomach stomp stopover storage stork stout straggle strange strength strew strewn stridden strife
strode stroll struggle strummed strut strutted stubble studded student studio studious stung stunk stunned stunning
stupid stupor stutter stylus suave subject submit subtle succeed succinct succor succumb suction sudden suede suffer
suffice suffix suffrage suicide suite suitor sulfur sulk sullen sulphur sultan summed summing summit sundae sung sunk
sunken sunup superb superior supreme surge surmise surmount surname surpass surplus surprise surround surveyor survive
survivor suspect suspend suspense sustain swab swagger swam swapped swapping swathe sweeten swerve swig swigged
swigging swill swindle swirl swollen swoon swum swung syllabi syllable syllabus symbolic symptom synagog synapse
syndrome synonym synopses synopsis syntax syphilis syphon syringe syrup tablet tabloid taboo tacit taciturn tackle
taco tadpole taint takeover talc talent talisman tallow tame tandem tang tankard tanner tannest tantrum tariff tassel
tattoo taught taunt taut tavern taxying teach teacup teamster teapot teardrop teat tedious tedium teem teenage teepee
teethe telegram televise tempi temple tendril tenet tennis tenor tentacle tenth tepee tepid term termini terminus
termite terrace terrific terror terse testis tetanus textile than thatch thaw theatre theft theorem thereof thereon
thesauri these theta thicken thicket thief thieve thinned thinner thinnest thinning thirst thirteen thong those though
thrash threat threaten threw thrice thrill thrive throbbed throne throng throve thrown thrust thud thudded thudding
thug thump thyme thyroid tiara ticket tickle tidbit tighten tilde timid tinge tingle tinkle tinsel tint tipi tirade
tissue titter tobacco toboggan toddle toffee toga togae together toggle toilet token tolerant tolerate tomahawk tomato
tomcat tome tomorrow tonight tonsil toot topaz topic topple torn tornado torpedo torque torrent torrid torsi torso
tortilla tortuous tost totem toucan tough toughen toupee tousle tout toward towelled trace traffic tragic trainee
trait traitor tramp trample tranquil transmit trapeze trauma traumata travel traverse treacle treason treasure treat
treble trek trekked trekking tremble tremor trench trespass triangle trickle tricycle trifle trill trim trimmed
trimmer trimmest trimming trinket tripe triplet tripod tripos triumph trivia trivial troll trombone troop trough
trounce troupe trowel truant truce trudge truffle trump trumpet truncate trustee truth tsar tuba tubular tuft tugged
tugging tuition tumor tumult tuna tundra tunnel turban turbine tureen turgid turmoil turnip turnout turnover turret
turves tusk tussle tutor tutorial tuxedo twang tweak twee tweet twelfth twice twiddle twilight twine twinge twinkle
twinned twinning twirl twist twitch twitter tycoon typhoid typhoon typhus tyrant tzar udder ugliness ulcer ulterior
ultimata ultimate umpire umpteen unicorn unicycle uniform unique unison unite universe upbeat update upend upgrade
upheld uphill uphold upkeep uplift upload upped upping upright uproar uproot upset upshot upside upstart upstream
uptake uptight uptown upturn upward uranium urbane urchin urge urgent usage usher usual usurp utensil uteri uterus
utmost utter vacant vaccine vacuous vagabond vagrant vague valet valiant valor value valve vampire vandal vanilla
vanned vanning vanquish vapor variance variant varnish vast vatted vatting vault vehement vehicle veil velour velvet
vend vendor venison venom veranda verandah verb verbatim verbiage verbose verdict vermin versus vertebra vertices
vertigo verve vessel vestige veteran veto vetted vetting viaduct vibrant vibrate vice vicious victim victor vigil
vigilant vigor vile villa village villain vinegar vintage viola violin virgin virtue virtuosi virtuoso virulent visa
visit visitor vista vivid vizor vodka vogue volatile volcanic volcano volition voltage vomit voodoo vortex vortices
vote vowel voyage vulgar vulture vying waddle wade wafer waffle waft waif waitress waken wallet wallop wallow walrus
waltz wane wanna wanner wannest warble wardrobe warlike warmth warpath warren warrior wartime washout wastage wayward
weaken wean weapon weasel weave wedded wedder wedding wedge weirdo welcome weld welfare welt wept wetted wettest
wetting wheeze whereas wherein wherever whether whetted whetting whew whiff whilst whir whisper whiten whittle whiz
whizz whoa whom whoop whopper whores whose widen wiggle wigwam wildlife willow wilt wince wisdom wisp wizard wizzes
wobble woke woken wombat wondrous wont woof woolen woolie wore worse worsen worst would wound wrapt wrath wreak wreath
wreathe wreckage wren wrestle wretch wriggle wrinkle writhe wrung yack yakked yakking yank yearn yeast yell yelp
yessed yessing yeti yield yock yodel yodelled yoga yoghourt yoghurt yogurt yokel yolk yowl yuck zenith zest zeta
zigzag zinc zodiac zombi zombie zoom zucchini
`;
