// English words that are written as one although they are made of two words and break between them (after|noon, car|pet):
// a first half, and the second halves that follow it. Inflected ones are found by their stems.
// From atebits/Words (CC0, 274,000 words): those that the usual patterns break between two common words; and newer ones
// ("name|space"), and those that break so by chance ("ear|nest").

/** One first half a line, "first: second second". */
export const ENGLISH_CLOSED = `
abhor: rent
able: gate
above: board ground
absent: minded mindedness
ace: tone tonic
aces: cent
acid: head
adjust: mental
admit: tee
ado: ration
adventure: some
after: birth bodies body brain burner burning care clap damp deck effect eye glow grass growth guard heat image life lives market math noon pain parties party piece sales shaft shave shock show sun supper swarm taste tax thought time word world
age: last long mate
aid: man men
air: base board boat borne bound brick brush burst bus coach con craft craftsman craftsmen crew date drawn drop dropped dropping fare field flow foil frame freight gap glow graph gun head hole lift line liner lock mail man men mobile park plane play port post power proof shaft shed shot show sick sickness side space speed tight tightness time wave way woman women worthier worthiest worthy
aircraft: man men woman women
aisle: way
ale: cost house washed
alkali: metric
all: heal night sorts spice weather
alley: cat way
allot: tee
alms: giving man men
along: shore side
alpha: bet sort
altar: piece
alter: nation native
amber: jack
ambulance: man men woman women
anal: cite
anchor: man men people person woman women
and: iron
angle: berries berry dug pod site worm
angler: fish
ani: cut line mas mate mating mes mist muses
ankle: bone
another: guess
answer: phone
anvil: top
any: bodies body how more one place road thing time way when where
apart: mental
ape: man men
apple: cart jack sauce
arc: sec second sine tangent
arch: bishop conservative diocese duchess duke enemies enemy fiend foe let lute priest priesthood stone way
archer: fish
arches: pore
are: nation
arm: band chair gaunt hole let load lock rest
army: worm
arrow: grass head root wood worm
art: house work
artillery: man men
arts: man men
ash: cake can fall man men plant tray
ass: wage waging
assembly: man men woman women
attack: man men
audio: book cassette gram graph logic logical metric tape taping typing typist visual
author: craft
auto: biographer biographical biographies biography bus car carp correlation critique cycle exposure focus geneses genesis genetic genies graft graph graphic graphical guide harp hypnosis hypnotic jumble mate mobile mobility motive phobia phonies plastic point sexing some suggest suggestion suggestive timer toxic toxin transformer transfusion tune type typing
away: day
awe: some
axe: bird man men
axle: tree
baby: doll food
back: ache band beat bench bend bit bite bitten block board bond bone breaking burn cast cloth comb countries country court cross date dating door down draft drop dropped dropping fall field file fill fire firing fit fitted fitting flip flipped flipping flow ground hand handedness haul hoe house land lash lift light list lit load log logged logging lot marker out pack piece plate rest room rush saw seat set shore side sight slap slapped slapper slapping slash slid slidden slide space spin splash stab stabbed stabbing stage stair stall stamp starting stay stitch stop stopped stopping stories story street stretch stroke swept swing track ups wash water wood woodsman woodsmen word work wrap yard
backwoods: man men
bad: die dish land man mash men mouth
badder: lock
baffle: gab
bag: gage house man men pipe piping wash wig worm
bail: bond lie
bails: man men
bait: fish
bake: board house meat off stone
bald: faced head money pate
balder: dash locks
bale: fire
balk: line
ball: carrier clay cock game handling hawk park point room yard
ban: dog galore net shies
band: box brake fish leader master mate saw shell spreading stand wagon width
bands: man men
bandy: man men
bang: tail
bank: book side
banks: man men
banner: all
bar: bell berries berry bet bless but code dash dos gain gander goon goose guest keep low maid man men net race rack racoon rage raging rat reed retries retry room row tend ton wood
barb: wire
barber: shop
bare: back backed backing backs boat bone fit foot hand head land legged
barge: board man master men pole
barley: corn
barn: storm yard
barns: breaking
barrel: head house
base: ball band board born burner lard line man men plate
basil: icon
basket: ball work
bass: wood
bat: boy fish fowl girl let man men telling ten tier till woman women
bath: house mat room tub water
bats: man men
battle: bus door dress field front ground piece plane
bawdy: house
bay: berries berry man men wood
beach: ball boy comb front head side wear
bead: blast house man men roll work
beads: man men
beam: let
bean: bag ball feast pole
bear: baiting berries berry grass wood
beard: tongue
beat: box
beaver: board
bed: bath board bug chair chamber clothes cover fast fellow frame gown head lamp maker mate pan plate post room sheet side sit sitter sitting socks sore spread spring stand straw time warmer wetter
bee: bee bread finesses hive keeper keeping line some yard
beech: drops mast nut wood
beef: burger cake steak wood
beer: hall
beet: flies fly master root
beetle: brain head
before: hand time
beggar: weed
behind: hand
bell: bind bird boy founder foundries foundry hanger hop man men
belly: ache aching band button
below: ground stairs
belt: course line man men way
bench: land mark top warmer
bend: ways
bent: grass wood
best: seller selling
bet: tong
between: brain time whiles
bib: cock list
bid: den dies
big: eye foot gin head mouth stick time wig
bike: way
bile: stone
bill: board book bug fish fold head hook man men poster posting sticker sticking
bin: aural goes man men
bind: his
birch: bark
bird: bath brain cage call dog dogged dogging farm feed house man men seed shot song watch wing
birds: eye foot
birth: date day mark name night place root stone
bishop: bird weed
bit: map stock stream ten tie tour
bite: size
bitter: bark brush nut root sweet sweetness weed wood
black: ball band berried berries berry bird board bodies body boy buck butt cap cock currant damp face fin fish flies fly guard gum head heart jack land lead leg legged legging list mail out poll smith snake strap tail thorn top topped topping wash water wood
bladder: nose nut
blade: work
blame: worthy
blanket: flower
blind: fish fold side siding sight storey stories story worm
blithe: some
block: board bust chain head hole house work
blood: bath curdling fin guilt hound letter letting line lust mobile red root shed shot stain stock stone stream sucker sucking thirstier thirstiest thirsty wood worm
blot: tier
blow: back ball down fish gun hole pipe torch tube
blue: back ball beard beat bell berries berry bill bird blood bonnet book bottle breast buck bush cap coat curls fish gown grass head jack jacket jay jeans line point print stocking stone tongue weed wood
blues: man men
blunt: head
board: man men room sailing sailor walk
boarding: house
boat: bill builder building load man men neck tail yard
boats: man men
bob: bin bled cat sled sledded sledding sleigh stay tail weight wheel white wig
bode: gas
body: board builder building check guard line suit surf work
bog: art bean land man men wood
boiler: maker plate plating suit
bold: face facing
bolt: head hole
bomb: shell sight site
bond: holder maid man men servant stone woman women
bonds: man men
bone: fish head meal set setter tired yard
boo: boo book
book: binder binding case end keeper keeping land let lice light lore louse maker making man mark men mobile plate seller selling shelf shelves shop stall stand store work worm
boom: box let slang town
boon: dock gas
boot: black cut jack lace last leg legged legging loader maker making strap strapped strapping
bop: per
border: land line
bore: hole some
boss: boy
bossy: boots
bother: some
bottle: brush neck
bottom: land set
bough: pot
bounce: down
bow: bent head leg legged line man men pot saw shot string strung wow
box: car fish haul keeper plot room thorn wood
boy: chick
brain: box case child children dead food pan power sick sickness stem storm wash wave
brake: man men
brakes: men
bran: card dish tail
branch: let line
bras: sage set
brass: bound founder founding
brat: pack tier
bread: basket berries berry board box crumb fruit head line nut room root stick stuff winner winning
breadth: ways
break: away back beat bone dance dancing down fast front neck out point through time wall water
breaks: away
breast: bone fed feed pin plate plough stroke summer work
breath: taking
breeze: way
brew: master pub
brick: bat clay earth field kiln layer laying maker making wall work yard
bride: cake groom maid maiden man men
brides: maid man men
bridge: board head work
bridle: way
brief: case
bright: some work
brim: full fullness stone stony
bring: down
bristle: cone tail
broad: axe band bean bill brim brush cast cloth line loom piece scale sheet side siding tail way
broncho: scope
brood: mare
brook: let lime weed
broom: ball corn rape staff stick
brow: band beat beaten
brown: field nose nosing shirt stone tail
brush: back fire land mark wheel wood work
bubble: head
buck: bean board brush eye horn hound jumper jumping led rake ram saw shot skin skinned tail teeth thorn tooth wheat
bud: died dies dying get mash worm
bug: bear eye gin house
bugle: weed
build: down
bulk: head
bull: baiting bars bat dog dogged dogging doze dozing dust fight frog head horn neck nose ring rush shot snake terrier weed whack whip whipped whipping
bullet: proof wood
bully: boy
bum: bag bled boat fluff freezer mock sucker sucking
bump: kin
bun: fight net tier
bunch: berries berry grass
bung: holes wall
bungle: some
bunk: mate
burden: some
burn: side
burr: stone
bus: bar boy girl load man men tee
bush: babies baby bashing buck fire flies fly goat hammer land man master meat men pig walk was whack woman women
bushel: man men woman women
business: man men people woman women
bust: line
busy: bodies body work
but: led ton
butcher: bird
butt: stock
butter: ball cup dock fat fish flied flies fly milk nut scotch weed
button: ball bush held hold hole holing hook wood
buy: back off out
buzz: cut word
cab: driver inmate ins man men stand
cabbage: town worm
cabin: mate
cabinet: maker making work
cable: cast gram vision way
cackle: berries berry
cacti: form
cad: dice die dish dying
cage: work
cake: walk
calf: skin
call: back board boy time
calm: stone
cam: era let phone pled ply pout pus stone wood
came: line
camel: back hair
camera: man men woman women work
camp: fire ground shirt site stool
can: bank can celli dent descent did die dock dour dying field non not stick tar teen test thus ton tonal vases zone
canal: boat
cancel: late
cancer: phobia
candle: berries berry fish holder light power stick wood
candy: gram man men
cane: brake fruit grub
canes: cent
canker: worm
cannon: ball
canoe: wood
cant: dog let
canter: buries bury
canvas: back
cap: maker per sizable size sizing stone tan
cape: line skin work
car: act away barn been bide boy cake case casing don fare fox goes going goose jack line load lock lot maker man men nation net pet phone pool port pus rack rat rot share sharing sick sickness ton tonnage top touch wash
card: board case holder phone player punch sharp
care: free fuller fullest giving line take taken taker taking took worker worn
carpet: bag bagged bagging
carriage: way
carrot: top topped
carry: back forward out over tale
cart: load way wheel
case: bearer book bound load maker man mate men work worm
cash: back book box mere point
casing: head
cask: stand
cast: away
cat: acoustics bird boat call claw con face facing fall fight fish flap head mint nap napped napping nip suit sup tabu tail tie walk works worm
catch: flies fly pennies penny phrase pole poll water weed weight word
cater: corner pillar
catnap: per
cattle: man men
cause: way
cavalry: man men
cave: fish man men
caves: son
cease: fire
cedar: bird wood
cell: block mate phone
cellar: man men way
center: board fold line piece
chain: brake fall let man men plate saw shot stitch wheel work
chair: borne bound days lift man manned manning men person woman women
chalk: board face stone
chamber: hand lain maid pot
change: over ups
chap: book fallen lain let man men pal pie stick
chapter: house
char: act broil coal grill ladies lady lie lock woman women
charge: back hand
chart: house
charter: parties party
chase: port
chat: line room tier
chatter: box
cheap: jack skate
check: book box clerk list mark mate mating off out point rail rein room row sum ups
checker: berries berry board
cheek: bone piece teeth tooth
cheer: fuller fullest lead
cheese: board burger cake cloth cutter hopper press vat wood
cheeses: teak
cherry: stone
chess: board boxing man men piece
chest: nut
chi: cane caning goes mar none nook romantic ton
chick: pea weed
chid: den
child: bearing birth care crowing likeness proof
chili: ads dog
chimney: board breast piece pot
chin: bone cough strap wag wagged wagging
china: man men root
chip: board muck per pie
choir: boy girl man master men
choke: berries berry bore coil hold
chop: fallen house logic per pier stick
chore: graph graphic man men
chorus: master
chow: chow time
chowder: head
chuck: hole led
chuckle: head some
church: going man men people warden way woman women yard
churn: milk
cipher: text
city: wide
clack: box dish
clad: die
clam: bake our per worm
clamp: down
clan: destine gored goring
clang: box
clans: man men
clap: board bread net per trap
clapper: board boy claw
class: man mate men room work
claw: back
clay: bank more pan stone
clean: handed skin
clear: headed way weed wing
clearing: house
clergy: man men woman women
click: stream wrap
climb: down
cling: film fish stone
clink: stone
clip: board per pie shear sheet
cloak: room
clock: maker work
clod: dish hopper hopping pate pole poll
clog: dance
close: down head mouthed out ups
closes: tool
clot: poll tier
cloth: bound
clothes: line lining pin press
cloud: berries berry burst land town
clover: grass leaf leaves
clown: fish
club: face foot hand haul head house land man master men room root woman women
coach: builder building built dog line man men whip wood work
coal: ball bin box face field fish hole house man master men pit sack shed yard
coast: guard land line
coat: dress room stand tail tend test
cob: bled nut web webbed webbing
cobble: stone stoning
cock: bill bird boat crow eye fight horse led match pit roach shies shot shut shy spur sure tail throwing ups
cocks: foot
cod: fish piece
code: base book name pendent sign termination word
coffee: house pot
coffer: dam
cog: nation nominal nominate nominating nomination way wheel
coin: here mate sure vent
coke: head
col: cannon ins lapse lapsing lard late lateral league leaguing let lie locate locating location lop lying oration
cold: blood cock house
colic: root
collar: bone
color: blind blindness bred breed cast fast man men point way
colt: wood
colts: foot
come: back dies dos down
commit: tee
committee: man woman women
common: hold place placing sense sensible wealth
companion: way
complex: one
computer: phobia
con: cause cave caving cavities cavity cede ceding celebrate celebrating celebration cent color cord cordial corporate course create creating cremation crescent crew cur currencies currency current cyclic dense descend does dole doling donation done dos duct federal federation ferment figurative figure figuring fine fining firm fit fix flagrant fluent flux focal form formal formation found fraternal fraternities fraternity front frontal fuse fusing fusion gas gee generic generous genetic genial genital globe goes greed greet join joint junction juncture juries juror jury nation natural naturalize naturalizing naturalness nature notation note noting numerate quest science scribe script sensual sent sentience sentient sequence sequencing sequential servant serve serving sign signified signifies signify similar similarities similarity sole soling sort specific spire stable state stating strain strict stringent stringing structure subsist substantial substantiate tact tactless tango temper temperature template tempo temporaries temporarily temporary tempt tend tenement tent terminal terminate test testable text textual texture tour tract traction tractor trail tributaries tributary tribute trite trolled trolling vector vent verge verging verse versing version vex vicinity vocation vocational
concert: going master stuck
concur: rent
cone: flower
confer: void
congress: man men people woman women
consul: tee
container: board port
cook: book house maid out room shack shop stove top
cool: headed house
cop: per perish pies pin resent shop
cope: mate pod stone
coping: stone
copper: head plate skin smith work worm
copy: book boy cat desk edit fight girl graph hold left read right taker writer writing
coral: bells berries berry root
cord: grass wood
cordon: net
core: deem gent late
cork: board tree wing wood
corn: ball braid brandies brandy brash bread cake cob crib fed field flag flake flies flour flower fly husk land meal mill moth pipe row stalk starch stone worm
corner: back man men stone ways
corps: man men
cot: land tabus tar tier ton town
cotton: mouth seed tail weed wood
council: man manic men woman women
count: back down line
counting: house
country: man men seat side wide woman women
course: book work
court: house let room side yard
cover: all let lid mount sine slip
cow: bell berries berry bind bird boy fish girl grass hand heard house itch man men pat pea pie plop poke shed
cox: comb comical
coy: dog pus
crab: bit grass meat stick wood
crack: back berries berry brain down head jaw led pot ups
cracker: jack
cracks: man men
cradle: walk
craft: work
crafts: man men people person persons
crag: fast
crags: man men
cram: full per pet
cramp: bark fish
crane: flies fly
cranes: bill
crank: case shaft
crap: per pie shoot
crash: pad worthy
crater: let
crawl: space way
crazy: weed
cream: cups laid puff wove
credit: worthy
creep: mouse
crepe: hanger hanging
crest: fallen
crew: cut man mate men neck
crib: bled work
crime: wave
cringe: worthy
crinkle: root
crisp: bread head
crock: pot
crook: back neck
crop: bound full land per pie sick
cross: band bar barred barring beam bearer bench bill birth bit bite bitten bones bow bred breed buck check claim court current cut cutting fall field fire fish hatch jack over patch piece road ruff walk way wind word
crossbow: man men
crow: bar barred barring berries berry boot foot step stepped
crowd: fund source sourcing
crown: land let piece work
crows: feet foot
cruise: way
cruiser: weight
crumb: cloth
crush: proof
cry: babies baby
crypt: analyses analysis analyst analytic analytical
cuddle: some
cuff: link
cum: bent
cup: bearer board cake gall head man men pas per pier
cur: bless few ran rant rent sores tail taxes test
curb: side stone
curl: paper
curly: cue
curve: ball some
custom: house
cut: away back bank down glass grass lass let line off purse throat tier toe water work worm
cycle: car way
dab: bled
dad: dies dock
daffodil: lies
dagger: board
dairy: maid man men
daisy: wheel
dam: aging selfish son
damp: course
damsel: flies fly
dance: hall
dare: devil say
daredevil: tries try
dark: field led mans net room some
dart: board
dash: board pot
data: bank base glove gram
date: book line
day: boat book boy break care dream girl glow light long mare mark pack room sack sailor side tale time wear work
days: men
dead: beat bolt boy eye fall head house lift light line lining lock man men pan panned panning stock stroke weight wood
deaf: blind
deal: fish
dear: bought
death: blow trap watch
deaths: man men
deck: hand house led
deep: fake felt freeze freezing froze frozen water
deer: berries berry flies fly grass hound let skin stalking weed yard
defense: man men
deli: ration
delight: some
delivery: man men
den: net tally tiled
depart: mental
desk: fast top
dessert: spoon spoonful spoonsful
deter: gent mine miner mining rent
develop: mental
devil: fish tries try wood
dew: berries berry claw drop fall full point
dial: list
diamond: back
did: dies
die: off stock
dig: gable its
digital: ins
dike: tone
dim: pled ply
din: goes going
dinner: time
dip: net netted netting per pier sades stick switch
dirt: bag
disco: graphic graphical
dish: cloth clout dash pan towel washer water
disorder: lies
distil: land late
ditch: water
ditto: graphic
dive: bomb
diver: gent sly
dock: hand land master side worker yard
doctor: and
dodge: ball
doe: skin
dog: berries berry bolt cart face fight fish fought fox gone hole house leg legged legging man mas men nap napped napping teeth tooth town vane watch wood
dogs: bodies body
dole: fuller fullest some
doll: house
dollar: bird
dolly: bird
dolphin: fish
domes: day
don: gas key not
donkey: work
doodle: bug
doom: saying
dooms: day man men
door: bell case frame jamb keeper knob knock man mat men nail plate post sill stone way woman women yard
doors: man men
doorstep: per
dope: head
dot: tier
double: header speak think ton tree
doubles: peak
dough: ball boy face nut nutted nutting
dove: cot tail
down: beat bow burst cast come court draft fall fallen field flow force grade grading haul hill hole land light link load loadable looked pipe play pour range regulation right rightness river rush scale scaling shift side size sizing spin spout stage stair state stream stroke swing throw time town trend trod trodden turn wash wind zone zoning
downs: lope
drab: bet bled
drafts: man men
drag: net
dragon: flies fly root
drags: man men
drain: layer pipe
draw: back bar bore bridge down plate shave string tube
drawn: work
dread: lock naught nought
dream: boat hole land time world
dress: guard made make maker making
drift: pin wood
drill: hole master stock
drip: per pier stone
drive: line shaft train way
drop: cloth forge forging head kick light per shot stone
drug: gist maker store
drum: beat bled fire fish head mock roll stick
dry: beat beaten land lot mouth point stone suit wall well
drys: tone
dub: bin step
duck: bill board foot mole pin shove shoving tail walk weed
duct: work
dud: die
duel: list some
dumb: bell cane found head show stricken struck waiter
dump: bin cart site
dung: mere
duo: tone
dust: bin cart coat cover man men pan proof sheet storm
dye: line weed wood
dynamo: electric geneses genesis genies graph metric
each: where
eagle: hawk stone wood
ear: ache ball bash bob bud lap lies lobe lock mark muff nest phone piece splitting stone wax wig wigged wigging witness worm
early: wood
earth: born bound fall fast lies light man men mover moving nut pea quake quaking rise set shaking shattering shine star wax wolf wolves woman women work worm
east: about bound land
easy: going
eaves: drip drop dropped dropper dropping
eavesdrop: per
echo: graph
edge: bone ways
eel: fare grass worm
egg: beater plant wash whisk
ego: mania maniac maniacal
eight: ball foil fold pence penny some
eights: man men
elbow: room
elder: berries berry care lies
electrode: position
electron: volt
elm: wood
else: where
embryo: geneses genesis genetic genies
enamel: list work
end: brain iron long note paper plate play point ways zone
enter: dealing take taken taking took
entrance: way
entrap: per
entry: way
equip: per
era: sure
ergo: graph mania maniac metric phobia
estates: man men
ether: cap
eve: jar
even: fall handed handedness song tide
ever: during glade green lasting more net where which
every: body day man men one place thing way when whence where woman women
evil: doer doing
exam: inabilities inability pled
excel: lent
excise: man men
expel: lent
express: man men way
extra: bold canonical cellular dos galactic judicial marital mundane mural musical ordinary pose posing position solar textual tropical
eye: ball bank bar bath beam black blink bolt bright brow cup drops fold glass hole hook lash let letting level lid lift liner opener piece point shade shadow shine shot sight some sore spot stalk stone strain strings teeth tooth wash water wear wink witness
face: bar book cloth down mail man mask men plate worker
fact: sheet
fad: dish
fade: away out
fair: faced ground lead way
fairy: land tale
faith: worthy
fall: away back board fish out
false: face work
fan: base boy dangle fare faring fold gas jet light site sub tail
fancy: work
fantasy: land
far: away borough den rant row side sighted thing
farce: meat
fare: box
farm: hand house land work yard
farther: more
fast: back ball
fat: back bird brained head stock ten tenable test tier was wood
father: land
fault: finding line
fear: fuller fullest naught some
feather: brain head stitch weight
fee: bled blest
feeble: minded mindedness
feed: back bag box grain hole lot stock stuff water yard
feel: bad good
feet: first
fellow: man men shipped shipping
fen: land man men
fern: bird
ferry: boat man men
fetter: lock
fever: few root weed
fiber: board fill glass scope
fiddle: back head neck stick wood
field: boots craft fare mice mouse piece stone strip stripped stripping stript work
fields: man men
fig: jam urine
fight: back
figure: head work
file: card fish name
film: card going land maker making set setter setting strip
fin: back fish foot mark
find: ram
fine: spun
finger: board bowl breadth glass guard hold hole mark nail pick plate post print stall tip
fir: lot man wood
fire: back ball base bird board boat bomb box brand brat break brick bug bush clay cracker dog dragon fang fight flies float flood fly guard hall house light lit lock man manic mark men pink place plug pot power proof room screen side stone trap wall warden water weed woman women wood work worm
first: born fruits hand
fish: ball bolt bone bowl burger cake eye hook line meal net plate pole pond skin tail way wife wives worm
fisher: folk man men woman women
fishy: back
fist: fight note
five: fold
flag: man men pole stick stone
flame: out proof
flannel: board graph mouthed
flap: doodle jack per perish pier track
flare: back ups
flash: back board bulb card forward gun lamp light mobbing packer tube
flat: back boat bread cap car feet fish foot head iron land let line long mate pack share stick ten test tie top wash ways work worm
flavor: some
flea: hopper some
flesh: pot worm
flex: time
flicker: tail
flint: head lock
flip: book pant per pier side
float: cut plane
flog: gable
flood: gate light lit mark plain tide wall water way
floor: board cloth head show walker
flop: house per pier pies
flouting: stock
flow: chart stone
flower: pot
flu: idly tier vial
flue: work
flush: work
flute: mouth
flutter: board
flux: gate
fly: away back belt blew blow blown boat book boy bridge hand leaf leaves maker man men off over paper past pitch poster posting screen sheet speck spray strike tier trap way weight wheel
foal: foot
foam: flower
foe: man men
fog: bound bow dog gage man men
foil: borne
foils: man men
fold: away back boat out
folk: land life lives lore moot song tale way
font: let
food: stuff ways
fool: begged hardier hardiest hardy proof
foot: bag ball bar bath board boy brake breadth bridge cloth fall fault gear guards light locker loose man mark men muff note noting pace pad page path plate post print pump slog slogged slogging sore stalk stall step stock stone stool wall way work worn
for: aging bad bade bare bear bid bidden bidding bode boding bore borne bye cat did does doing done ever fair fault fend gather gave get getting give given giving goes going gone got gotten judge judging judgment lend lent mat mate matted matter matting pet pine pining pit ray said sake say speak spend spent spoke spoken swear swore sworn think thy tune tuning wander warn waste wasting wearied wearies weary went why worn
fora: men
forbid: dance den
force: meat
fores: lack low peak
forest: land
forever: more
forge: man men
forgot: ten
fork: ball head lift tail
form: fitting work
formula: rise rising
fort: let night
forth: came come coming going right with
foul: brood mart mouthed
fountain: head
four: ball fold play some teen
fox: fire fish glove hole hound hunt tail trot trotted trotting
fraction: let
frail: tee
frame: work
frank: fort incense
frauds: man men
freak: out
free: base basing bee board boot booties born diver diving hand handedness hold lance lancing load loader man standing stone thinker thinking way wheel woman women
freed: man men woman women
fresh: man men water
fret: board saw some tier work
friar: bird
fried: cake
fright: some
frog: bit eye fish man march men mouth
frolic: some
front: court let line man men page paging ways
frontiers: man men
frost: bit bite bitten bound fish line nip work
frostbit: ten
fruit: cake fuller fullest let wood
fry: bread pan
fuel: wood
full: back blood face mouthed
fume: role
fun: board fair gal goes house
fund: holder holding
fungi: form
funny: man men
fur: fair fur long row
further: more some
fuss: ball budget
gab: bard bled
gag: man men
gain: giving said say strive striven striving strove
gal: dragon late let lied lies lock loon loot lop low lying ravage ravaging
gall: bladder nut sickness stone
game: cock keeper keeping play some
games: man men
gang: board busting land plank plow way
gangs: man men
gangster: land
gap: per pier
gape: seed worm
garage: man men
garbage: man men
gas: bag bagged bagging con field man men works
gash: older
gate: crash fold house keeper keeping leg man men way
gaunt: let
gave: lock
gavel: man men
gay: wings
gaze: hound
gear: box head wheel
gee: bag bung pound
gel: cap lies
gem: clip fish man mate mating men mule stone
gems: buck
gentle: folk man manhood manliness men woman women
gentleman: likeness
get: away
ghost: write writer writing written wrote
gift: shop
gig: man men
giggle: some
gild: hall
gilds: man men
gill: net netted netting ravage ravaging
gilt: head wood
gin: gal gall house shop
ginger: bread root snap
girdle: cake
girl: friend
girth: line
give: away back
glad: den die don some stone wrap wrapped wrapping
glamour: puss
glass: blowing maker making man men paper work worm
glassy: headed
glee: man some
glide: path
globe: fish flower trot trotted trotting
glow: stick worm
glue: ball pot
glut: ton
gnat: tier
goads: man men
goal: ball keeper keeping kicking mouth post tender tending
goat: fish sucker
goats: beard
gob: bed bet bled let smacked stopper
god: child children damnedest dams daughter den father forsaken head likeness mother parent send slot son speed squad wit
goggle: box
gold: beater brick bug crest eye field fish miner size smith stick stone tail tone work
golden: berries berry eye rod
good: bye faced fellow fellowship man men night sire time wife will wives
goof: ball
goose: berries berry fish flesh foot herd neck
gopher: wood
gore: hound
gorilla: gram
gossip: per
got: ten
gout: flies fly
govern: mental
gown: boy man men
gowns: man men
grab: bled
grace: fuller fullest
grain: field
gram: mar mas pas pus
grand: babies baby child children dad daddies daddy dam daughter father kid mama mamma mas master mother nephew niece papa parent parental parenthood pas sir sire son stand stood uncle
grants: man men
grape: fruit seed stone tree
grass: bird finch hopper land plot root
grate: fuller fullest
grave: side stone yard
gray: back beard fish hound lag mail out water
grease: ball band bush paint proof wood
great: coat
greed: some
green: back belt bone bottle bug cloth eye field finch flies fly gage grocer groceries hand head heart horn house keeper let light lit mail room sand sick sickness some speak stick stone stuff wash way weed wing wood
grew: some
grey: back beard hen hound lag stone
grid: iron lock
griddle: bread cake
grill: room steak work
grim: looked
grind: house stone
grip: man men per pier sack tape
grit: stone tier
grooms: man men
ground: bait breaking burst fish hog man mass men nut out plot sell share sharing sheet sill speed water wood work
grounds: man men
group: think work
grub: bled stake staking worm
guard: dog house room
guards: man men
guess: work
guest: book house
guide: book line post way word
guild: hall
guilds: man men
gull: wing
gum: ball boil boot drop lands line mas mite nut sucker wood
gun: boat cotton dog fight fire flint fought house layer lock maker man men metal paper play point port powder room runner running shot sight slinging smith stick stock stone
gut: bucket tier
gutter: snipe
guy: line
gym: slip
hack: berries berry bolt but butter led let man men saw sawn work
hackney: man men
had: away den die dock
hag: berries berry bolt born bush but butter den don down fish
hail: shot stone storm
hair: ball band bell brained breadth brush cap cloth cut cutter cutting dos dresser dressing drier grip ifs line lock net piece pin splitting spray spring style tail weaving work worm
hairs: breadth
hairy: back
half: back beak pace pence pennies penny pipe seriously time track way
hall: mark stand way
halo: carbon
halter: break broke broken neck
ham: bled bone boning burger fatter let mock per string strung
hammer: cloth head lock man men stone toe
hand: bag bagged bagging ball basket bell bill blown book brake breadth car cart clap clasp craft craftsman craftsmen cuff fast feed grip gun held hold jar kerchief kerchieves knit loom made maid maiden off out over pass phone pick play press print saw selling set sewn shake shaking some spike spring staff stamp stand staves stroke towel wheel work woven wringer wringing writ write written wrote wrought
handicap: per
handicrafts: man men
handle: bar
hands: breadth
handy: man men work
hang: bird dog fire man men nail out over tag
happen: chance stance
harbor: master side
hard: back bake ball beam board boot bound case court cover edge face goods grass hack handed handedness hat head line liner man men mouthed nose pack pan parts scrabble set shell stand tack tail top wire wiring wood working
hardware: man men
hare: bell brained lip wood
harm: doing
hart: bees
harvest: man men time
has: sled sling sock ten
hash: head mark tag tagged tagging
hat: band box brush guard maker peg pin stand
hatch: back way
hate: worthy
haul: yard
have: lock
hawk: bell bill bit moth weed
hawks: beard bill
hay: band box cock field fork maker making mow seed wire
hazel: hen nut
head: band bang board borough case chair cheese cloth count dress end fast first fish foremost frame gear guard hunt lamp land light line lining lock long man mark master men mistress note peace phone piece pin quarter race rail reach rest rig room rope sail scarf scarves set shake sheets shot spring square stall stand stay stick stock stone stream strong waiter wall water way wind word work
heads: man men
heal: some
health: care some
hear: ken
heart: beat break broke broken burn felt free land let pea seed sick sickness some sore string throb warming water wood worm
hearth: stone
heat: proof stroke wave
heath: berries berry bird cock fowl land
heavy: set weight
hedge: bill hog hop hopped hopper hopping
heel: ball bar piece post
heir: loom
hell: bender bent box broth cat diver fire hole hound
helms: man men
help: mate meet
hem: line lock stitch
hemp: weed
hen: bit coop house peck
hence: forth forward
her: den esthetic self stories story
herd: boy man men wick
herds: man men
here: about after away from into under unto upon with
herein: above before below
hero: ins
heron: sew
herring: bone boning
hes: site
hey: day duck
hick: wall
hid: den
hide: away bound out
high: ball binder blooded born boy bred brow bush chair flier flyer handed handedness jack land life light man men rise road spot tail top way wrought
highway: man men
hill: crest folk fort men side slope top walker walking
hills: lope
him: self
hind: berries berry brain cast feet foot foremost head leg sight wing
hinder: land
hip: bone parch pen per pie pin pus shot
his: self tone
hit: man men
hitch: hike hiking
hither: side
hobble: bush
hobby: horse horsing
hock: led shop
hoe: cake down
hog: back fish gin mane nose tying wash weed
hoist: man men way
hold: back down fast out
holder: bat
hole: some
holiday: maker
holly: hock
holy: dam dame day stone
home: birth bodies body bound boy bred brew built buyer coming craft felt girl grown land made maker making owner ownership page place port red ring room school shoring sick sickness site sourcing spun stall stand stay stretch town work
honey: bee bun bunch comb dew month moon pot sucker suckle trap
hood: man men mold wink
hoof: beat bound print
hook: let worm
hoop: skirt
hop: bind dog head per pier pled pus sack scotch toad
hopper: car
horizon: tally
horn: bag beak beam bill book bug geld let pipe pout stone tail work worm
horny: head wink
horse: back bean box car feathers flesh flies fly hair hide laugh leech man meat men play pond power radish shod shoe tail way weed whip whipped whipping woman women
hose: man men
hot: bed blood box cake dog dogged dogging foot head house housing line plate pot press shot spur tie
hotel: man men
hound: fish
hour: glass long plate
house: boat bound boy break broke broken clean coat craft dress father flies fly front guest hold husband keep kept leek lights line maid man master mate men mother painter parent person plant room top warming wife wives work
hover: board craft flies fly port train
how: ever
howl: back round
hub: cap
hug: gable
hum: bled blesses blest bug bugged bugger bugging buzz drum lie mock mum muses strum
humble: bee
humbug: gable
humming: bird
humor: some
hump: back
hunch: back
hundred: fold weight
hunt: away
hunts: man men
hurl: bat
hurtle: berries berry
husband: land man men
hush: puppies puppy
hymn: book
ice: ball blink boat bound box breaking cap capped fall field house maker man men stone
ices: tone
impel: lent
inch: meal pin worm
incur: rent
industry: wide
infantry: man men
infer: tile
infields: man men
info: mania sphere
ink: stand stone
inn: yard
inner: sole spring wear
intercom: pare paring
intern: ode
into: nation national
irk: some
iron: bark bound clad handed man master men side smith stone weed woman women wood work
isle: man men
isles: man men
itch: weed
ivory: bill wood
jab: bled
jack: ass boot fish fruit hammer knife knifing knives leg light man men plane pot roll shaft smith snipe stay stone straw
jail: bird break house
jam: bee bone boree bus jar packed pan pot
jar: goon head
jaw: bone boning box fall hole line
jay: bird walk
jelly: bean fish graph roll
jerk: water
jest: book
jet: bead foil lag liner port son stream tied tier ton tying way
jewel: weed
jig: saw sawn
job: holder name share
jog: pants
join: tweed
joint: worm
joke: smith some
jolly: boat head
jolt: head
jot: tier
journey: man men work
joy: fuller fullest pad pop popped popping rode stick
judge: mental
jug: gins head
juice: head
jump: suit
jungle: gym
junk: yard
jury: man mast men woman women
jut: tied tying
keel: boat hale haling haul man men son
keep: net sake
ken: net netted netting speck
kennel: man men
kettle: drum drummer
key: binding board bugle button card hole line logger logging note pad pal punch set stone stroke way word worker
kick: about back ball board box down flip flipped flipping off out stand start ups
kid: die dish does dos dying glove nap napped napping skin stakes
kidnap: per
kill: cow crop
kilo: bar base baud bit byte calorie cycle gram gray liter meter metric mole parsec pond ton tonne volt watt
kin: cob folk
king: bird bolt domed fish maker pin post side wood
kit: bag set ten
kite: board
kiwis: ports
knee: hole jerk
knife: man men point
knight: head
knob: bled heads stick
knock: about down off out
knot: grass hole tier work
knuckle: ball bone head
lab: oratories oratory
label: late list mate
labor: saving
lace: bark wood work
lack: eyed eying land luster lustre
lacquer: work
lad: die dish
lady: bird boy bug cow fish likeness palm
lag: gin
lager: phone
lake: front land port side
lamb: skin
lame: brain
laming: ton
lamp: black brush hole light post shade shell
lance: gay jack wood
land: board damned damning fall fill force form grab grave holder holding ladies lady line locked lord man mark mass men mine mining owner shark side skip skipped skipping slid slidden slide slip waiter wind
lands: man men
landslid: den
lap: board dog ins per pet pie sang stone streak top tray wing work
large: mouth
lark: some spur
last: born
latch: string
late: wake wood
later: born
lath: work
latter: math
lattice: work
laugh: line some worthy
laughing: stock
launch: pad
laundry: man men woman women
law: book breaking court fare giving ins land maker making man men suit
lawn: mower
lay: away back lock man men off out over time woman women
lazy: bones
lead: man men off plant screw work
leader: board
leads: man men
leaf: bud cutter hopper stalk worm
lease: back hold
least: ways
leather: goods head jacket leaf leaves neck wood
led: den
lee: board way
left: over wing
leg: end gin man men side warmer wear work
lemon: fish grass wood
length: man men ways
lengths: man men
lens: man men
let: down
letter: box form head man men press set spacing
level: headed
lever: aged aging
lick: pennies penny spit spittle
lieu: tenancies tenancy tenant
life: boat care cycle guard hack hold likeness line long saver saving some span style time way work world
lift: back boy gate man men
light: bulb face fast headed house lying plane proof some tight wave weight wood
lighter: man men
lighthouse: man men
like: wake walk
limb: meal
lime: light stone wash water
limp: kin
line: backer bred breeding cut feed man men ups
liner: board
lines: man men
links: man men
lint: stock
lion: fish head
lip: ins pen per pie salve stick
lit: muses ten
lithe: some
litter: bug mate
little: neck worth
live: dos long stock trap trapped trapping
liver: leaf leaves
load: master space star stone
loan: back shift word
loath: some
lob: stick worm
lobster: man men
lock: away box down fast house jaw keeper maker man men nut out pick ram set smith step stitch ups
locks: man men
lodge: pole
lofts: man men
log: board book jam jammed jamming line normal normality way wood
logger: head
logo: graph graphic graphical type
loin: cloth
lone: some
long: board boat bow case cloth hair hand head horn house line neck primer shore shoreman shoremen shoring some time wall ways wearing worm
look: down out
loop: hole
loose: box
lop: grass per pier pies sided stick
lord: kin
loss: maker making
loth: full some
lotus: land
loud: mouth speaker
love: bird bug light lock making some struck worthy
low: ball born boy bred brow down land light
lower: case casing
luck: pennies penny
lug: gable gage hole sail worm
lumber: jack jacket man men some yard
lump: fish kin sucker
lunch: box meat room
lung: fish worm
lutes: cent
lynch: pin
lyre: bird
mace: bearer
machine: gun gunned gunning man men
mad: brain cap den dish dock house man men woman women
made: faction
maid: servant
maiden: hair head weed
mail: bag box car coach gram lot man men room sack shot van
main: boom brace door frame land line lining mast our sail sheet spring stay stream top yard
make: fast ups
male: diction faction factor mute
mall: core
malt: man men worm
mamma: logical
man: aging akin date dating drill gal gas gel goes gold grove handle handling hole hunt jack made nite nose pack power rent rider riding rope shift slaughter toes
manage: mental
mange: mange
mangos: teen
mantel: piece tree
mantle: piece tree
many: fold plies
map: maker making per stick
mar: bled gay gent gin grave line mite ram row rum shall sport text tin
marble: wood
march: land man men pane
mark: down man men
market: place
marks: man men
marrow: bone fat
marsh: buck land
mart: let
martin: gal gale
mas: con cot sacred sage tiff
mash: man men
mass: cult priest
mast: head house
master: class mind piece stroke work
mat: felon grass low tie tin
match: board book box made make maker making mark play stick wood
mate: lasses
maul: stick
may: bird bush day happen hem oral pole pop weed
meadow: land
meal: time worm
mealy: bug mouthed
mean: time while
meat: ball head loaf loaves man men packing
medal: lion list
meddle: some
meeting: house
melon: gene
melt: down water
memo: rise rising
men: ace acing folk shed shes tally
merchant: man men
mere: stone
meres: man men
merry: maker making man men thought
mes: dames sage tee
mesh: work
mess: man mate men
met: analyses analysis cast
metal: head mark smith work
mete: stick wand yard
meter: stick
metro: logic logical mania sexual
mettle: some
middle: brow man men
mile: post stone
militia: man men
milk: fish maid man men shake shed sop sopping toast weed wood
mill: board cake dam hand house race rind run stone stream tail wheel work wright
million: fold
mince: meat
mind: set share
mine: field hunter shaft stone
minute: man men
mishap: pen
miss: pace pacing peak
missile: man men
mission: arise arising
mist: bow
mix: down master ups
mob: bled cap cast
mobs: man men
mock: ado tail ups
mocking: bird
mold: board warp
mole: cast hill skin
mom: mas met
money: bag grubbing maker making man men
monk: fish
monkey: pod pot
month: lies long
moon: beam blind bow cake calf calves child children dust eye face fish flower let light lit phase port quake raking rise rock roof sail seed set shine shining shiny shot stone stricken strike struck walk
moor: burn buzzard cock fowl land log man men
moose: bird wood yard
moot: man men
mop: board head per pet pier stick
mope: hawk
more: over pork
mortar: board man men
moss: back bunker grown land plant
most: what
moth: ball proof
mother: board craft house land
motor: bicycle bike biking boat bus car coach cycle cycling cyclist man men mouth way
mound: bird
mountain: board side top
mourn: fuller fullest
mouse: bird mat piece tail trap trapped trapping
mousse: line
mouth: breather breeder feel part piece wash watering
mow: burn burnt
muck: amuck heap luck rake raking spread sweat worm
mud: bath bug cap capped capping cat died dies dying eye fish flap flat flow guard hen hole hook hopper lark logger logging pack puppies puppy room skipper slide slinging stone
muddle: headed
mug: gas gins
multi: access agency angular armed articulate author band bank barrel billion branched building campus carbon cast causal cell cellular center central chain channel character city client coated color column component conductor copy county course cultural currencies currency cycle day dimensional disc disciplinary discipline electrode element employer engine ethnic faced faceted factor factorial family filament flash flora focal foil fold form frequency function functional germ grade grain grid group gym handicapped headed hospital hued hull jet lane lateral layer level line linear linguist lobe manned media megaton member metallic meter million millionaire modal mode molecular nation national nominal nuclear pack page parameter parity part particle path phase photon picture piece piston plane plant player pliable plied pliers plies ply polar polarity pole port potent potential power presence present problem processing processor product programming purpose range regional role room science screen sense sensory serial service sided site size skill source species speed spiral sport stage state stemmed step storey stories story stranded strike system talented task terminal threading ton tone tool towered track trillion user variable various verse vitamin vocal volume wall warhead wavelength window year
mum: bled chance mock
murder: ball
muscle: bound man men
mush: mouth room
musk: root
mussel: cracker
mutton: bird chops fish head
myriad: fold
myth: maker making
nail: brush file fold head
name: plate sake space worthy
nap: kin pas per pie
narrow: band cast
nation: wide
nay: said word
near: side sighted
neck: band beef cloth gear lace lacing let line piece tie verse wear weed
need: fire
needle: craft fish point stick woman women work
neigh: bored boring
net: ball book head root speak tie work
nether: more stock world
nets: peak
nettle: some
never: mind more
new: born come found market mown ton
newly: wed
news: beat boy break cast dealer desk flash girl group letter magazine maker man men paper people reader reel room stand woman women worthy
newspaper: man men woman women
nick: led name naming point stick
night: bird blind cap class clothes club clubbed clubbing dress fall faring fire gear glow gown jar long mare piece shade shirt side stand stick tide time walker
nimble: wit
nine: fold holes teen
ninny: hammer
nip: per pier
nit: pick pickier pickiest tier
noble: man men woman women
nod: dies
noise: maker making
none: such
noon: day tide time
nor: land man mas thing
north: bound countryman countrymen east easterlies easterly eastern eastward land west westerlies westerly western westward
nose: bag band bleed dive diving dove guard piece wheel
not: withstanding
notch: back
note: book card case worthy
now: casting
numb: fish skull
number: plate
nun: dine nation
nurse: hound maid
nursery: maid man men
nut: brown butter case cracker gall grass house let meal meat pick shell tier wood
oak: moss
oar: lock weed
oars: man men
occur: rent
ocean: front going
odd: ball
odds: maker man men
off: beat cast cut hand line load peak print put saddle saddling scouring screen scum season set setting shoot shore shoring side spring stage take track
office: holder
offs: cum
often: times
ohm: meter
oil: bird camp can cloth cup field fired gas hole let man men nut paper proof skin stone way
old: style wife wives
one: fold self time
onion: skin
onto: geneses genesis genetic genetically genies logic logical
opales: cent
open: cast handed handedness mouthed side work
orange: wood
orchard: man men
order: lies
ore: ads weed
other: gates guess where while world
our: self selves
outdoors: man men
outer: coat course wear
oven: bird proof wood
overburden: some
overs: man men
oyster: man men
pace: maker making man men setter setting way
pack: aged aging board cloth frame horse man men mule rat sack saddle sheet staff thread wax way
packing: house
pad: dies dock lock mas nag saw
paddle: ball board boat fish
paddy: whack
page: boy
pail: lard lasses
paint: ball box brush work
pal: let lid lied lies lone lying mar mate pal pate pus staff stave try
pale: buck face tot ways
pall: bearer
palm: house top
pals: grave
pan: broil cake caking cosmic creases dared daring door dour fish fried fries fry gas gene genesis genetic genetically gram handle handling human mixes nick nose pipe sexual sexuality stick talon theist theologies theology tile tiling ton
pander: mite
panel: list
pant: dress
pantry: maid man men
panty: hose waist
pap: pier pies pose pus
paper: back bark board bound boy clip girl hanger hanging maker making weight work
par: avail bake baking boil break buckle buckling close die dine don era focal get getting lance lay lies point ridge rock rot sec son sonic take taken taking tan tied ton took tying venue
paradox: urine
park: land our way
parrot: fish
part: let way work
particle: board
partridge: berries berry
pas: sades sage time tries try
pass: band book man men port word
passage: way work
passion: flower
paste: board down ups
pastel: list
pasture: land
pat: ball era tee ten tie
patch: board work
path: breaking name way
patrol: man men woman women
patron: aging
patty: pan
paw: paw
pawn: broker shop
pay: back check day grade load master off out phone roll
pea: coat cock cockier cockiest cod hen pod son
peace: fuller fullest keeper keeping maker making time
peach: blow
pear: main wood
peas: cod
peat: land man men
peel: garlic
peep: hole
peg: board box legged
pen: chant craft dent dragon fold holder light man men name nine non point pusher pushing stock sum tact tangle woman women
penis: tone
penny: boy land royal weight whistle worth
pep: per pier sine tide tone tonic
pepper: box corn grass mill mint
per: acute adventure aeon case cent chance current cursory due durability durable duration during fervor force form formative fume fuming fuse fusing fusion juries jury meant mission missive mutate mutating mutation mute muting one oral oration orator oxidation oxide oxidize oxidizing pend radial radii radius salt severance severe severing sister son spire stringing sue suing take taken taking took verse version
permit: tee
person: power
pest: hole house
pet: cock nap napped napping tier
peter: man men sham
petrol: head
phase: down out
phosphores: cent
photo: biological biologist biology card cell chemical chemist chemistry coagulation compose composing composition conducting conductor copied copier copies copy disintegrate disintegrating disintegration dynamic dynamically electric electrical electrode electron electronic engrave engraving gelatine gene genies geological geologies geologist geology graph graphic graphical journalism journalist metric mosaic mural phobia phone phonies play product production realism realist realistic scan scanned scanning sensitive sensitivities sensitivity set setter setting shoot shop shopped shopping sphere stated static stating syntheses synthesis synthesize synthesizing synthetic system tactic taxes taxies taxis tonic topography toxic transistor tube type typeset typesetter typesetting typically typing
phototype: setter setting
phrase: maker making man men
piano: list
pick: aback axe axing back ins led lock off pocket proof thank ups wick
picket: boat
picture: phone
pie: man
piece: meal work
pier: head rot
pig: boat face fish gin headed mean meat mental pen stick tail wash weed
pigeon: hole holing wing
pike: man men
pile: ups work
pilfer: proof
pill: box head worm
pillow: case
pilot: fish house man men
pin: ball board bone case cushion down fall feather fish fold goes grass head hole nation net point prick setter stripe swell tail toes ups weed wheel work worm wrench
pinch: bug cock commons fist pennies penny point
pine: drops sap
pink: eye root
pinker: ton
pint: size
pipe: line lining stone
pis: mire tolled tolling ton
pit: fall head man men prop saw ten
pitch: bend fork man men person pine pipe pole poling stone woman women
pivot: man men
place: holder kick man men
plague: some
plaid: man men
plain: chant clothes song spoken stones text tiff work
plains: man men
plan: form gent tar
plane: side
plank: ton tonic
plant: let
plants: man men
plasma: gene
plaster: board stone work
plate: glass layer man men
play: act actor back bill book boy date day dough down field girl going ground group house land maker making mate off room suit thing time wear wright writing
plea: sure
please: man men
pled: get
plot: line tie
plough: boy gate land man men staff tail wright
plow: back boy head land man men share staff
plug: board hole
plum: cot met
plus: sage
ply: wood
pocket: bike book
pod: cast die
podia: tries try
point: man men
points: man men
poison: wood
poke: berries berry root weed
poker: work
pole: cat march
police: man men woman women
policy: holder maker making
poll: icy man men taker
polyp: ill
pony: tail
pool: hall room side
poor: house mouth will
pop: corn eras gun mobility pas per pet pier pies pit pled ply sock
poppy: cock head
pork: wood
port: fire hole house land last man mantle men side
porter: house
post: bag base biblical bourgeois box boy burn bus capitalist card classic classical code coding college collegiate colonial conception concert conquest convention coronary coup date dating deadline debate delivery depression dive divorce doctorate drug election experience experimental exposure face fault feminism feminist fire fix flight form fracture freeze glacial graduate graduation hole house landing launch man marital mark master mating men menstrual meridian midnight mistress modern nasal nuptial operative paid person pollination pose posing position positional positive presidential primary prison production puberty punk script season secondary show stimulation stimulus strike surgical tax teen tension transfusion traumatic treatment trial vaccination war weaning woman women workshop
pot: bellied bellies belly boil bound boy gun head hole house latch line man men pie share shop shot sticker stone teen tier
potato: bug
poultry: man men
pound: cake
pour: point sue suing suit tray
power: boat broker house lifting play train
praise: worthy
prank: some
prattle: box
preen: act
press: board fat gang man mark men room run woman women work
prick: led wood
prim: rose rosy
prime: time
print: head maker making out wheel works
prize: fight man men woman women
pro: bit capitalist carp cathedral cerebral choice claim consul consular consulate create creating creation creative creator cryptic cure drug face family fascist feminist file filing found fuse fusion grade grading gram grammatically gun gymnasia gymnasium jet labor lapse lapsing late led leg line lix log long metric modern motion motive motor noun portion pose pound rate rating ration rogue scribe script sect sector static tea tease tend tense tension tester ton tonic tore tract traction tractor trade vision visionaries visionary visor
prod: nose nosing
prompt: book
prong: buck horn
proof: read room
prop: jet man men pant
propel: lent
proper: tied tying
pros: per theses thesis
prose: cute man men
pry: thee
psalm: book
pseudo: carp classic graph martyr pod pregnancies pregnancy pregnant random science scientific scientist scope tuberculosis
puck: fist out
puff: ball bird
pull: back man out over
pulp: board mill stone wood
pulse: jet
pump: kin
pumpkin: seed
pun: donor gas gent net tee
punch: bag ball board bowl line
punk: ins
punts: man men
pup: fish pet pies
pupil: late
pure: blood bred
purple: heart
pus: sly
push: back ball bike cart down over pin pit
pussy: cat foot toes
put: down lock log off tee ten tie tying
putty: root
puzzle: headed
qua: hog mash train verier veriest very
quack: led salving
quarrel: some
quarry: man master men
quarter: back deck final finalist lies life master mistress saw sawn staff staves
quay: side
queen: cake craft fish let side
quick: beam lime sand set silver step stepped stepping thorn
quiet: some
quill: back man men work
quip: per pier pus
quit: claim
quiz: master
quote: worthy
rabbi: nite tries
rabbit: brush fish
race: card course going horse mate track walk way
rack: work
racquet: ball
radio: biological biologist biology carbon chemical chemist chemistry gold gram graph graphic graphically label labelled labelling logic logical metric pharmaceutical phone phonics phonies phony phosphorus photo protection protective scope therapies therapist therapy
raft: man men
rafts: man men
rag: bag bolt gas man men stone tag time top weed wheel work worm
rail: bird bus car head lies man men road way woman women
railway: man men
rain: band bird bow coat date drop fall forest maker making out proof spout squall storm wash water wear
rake: hell off shame
rally: cross
ram: bled cat jet page paging pant part per pole rod shackle son
ramps: man men
ran: cider cored don gas pike sack shackle shackling
ranch: man men
range: land
rap: pen per port
rape: seed
rascal: lion
rasp: berries berry
rat: bag bite fish line pack proof tail tan teen ten tier ton trap
rattle: bag box brain trap
raw: bone head ins
ray: grass
razor: back bill clam fish
read: dress just mission mitted opt option out vise vising
ready: made
real: lie locate locating location lot lying time tone
reap: pear plied plies ply point portion praise praising prove proving
rear: guard mouse range ranging rest
rebel: lion low
rebut: ton
recur: rent
red: back bait bay bellies belly bird bone breast brick bud bug cap coat currant den dish eye fish foot handed head horse integrate integrating integration leg line neck out poll root sear share shift shire shirt short skin start streak tail top water wing wood
redden: dos
redo: lent
reed: bird buck its man men
reel: man men
regimen: tally
rein: carnation corporate corporation crease creasing cur deer duct flame flaming force forcing form fund fuse fusing habit juries jury spire spirit stall state statement stating station sure vent vest vestment
reins: man men
reis: sue suing
relax: ins
remainder: man men
remit: tee tent
repair: man men
repel: lance lent
rest: fuller fullest
rev: elation
revives: cent
rhino: logical plastic
rib: band boned boning bony eye grass stone work
ribbon: fish wood
rice: bird
rich: weed
rid: dance den
ridge: back line pole way
rifle: man men
rig: woodies
right: size sizing
rim: fire land pled rock
ring: bark bit bolt bone dove leader man master men neck side stand tail tone toss way womb work worm
rip: cord per pier pled ply saw sawn snorting stop tide
river: bank boat craft front head man men side way weed worthy
road: block craft header holding house kill man map men roller runner show side way work worthies worthy
roads: man men
rob: bin
rock: away bound fall fish hopper hound lay rose shaft slide steadies steady water weed work
rod: fisher fishing man men
rode: way
rods: man men
roe: buck stone
roll: away back bar collar mop neck out over top way
roller: ball coaster
roofs: cape
room: mate some
root: bound cap let server stalk stock worm
rope: dancer dancing walk way work
rose: bay bowl bud bush fish hip root water wood
roses: lug
rot: grass tan ten
rotor: craft
rotten: stone stoning
rough: back cast dried dries hew hewn house housing leg neck
round: about ball hand headed heel house wood worm
rounds: man men
rouse: about
route: man men way
row: boat dies
royal: mast
rub: bet bit bled board down stone
rubber: neck wear
rubble: work
rudder: head post stock
rum: below bled bullion pled ply pus runner
run: about away back down flat let net rig round tier time way
rush: light
rust: bucket proof
rustic: work
rut: tier
rye: bread flour grass
sack: but cloth
sad: den die dish does dos hes iron
saddle: back bag bow bred cloth room tree
safe: cracker cracking guard keeping light tying
safety: man men
sag: but
saga: man men
sage: brush
sail: board boat cloth fish maker making room
salary: man men
sale: room yard
sales: clerk girl man men people person woman women
sally: port
salt: box bush cat cellar fish pan peter water work
sand: bag bagged bagging bank bar blast box boy burr castle crack fish flies fly glass grouse heap hill his hog lot man men painting paper peep pile pit pump shoe soap spout spur stone storm sucker worm
sandal: wood
sang: has hat
sap: head pan per pier pled sucker wood
sassy: wood
satin: flower pod wood
sauce: boat box pot
saw: bill blade bones buck dust fish grass pit shark teeth timber tooth
scab: bard bled land
scald: berries berry fish head
scale: board tail ups work
scan: dent
scant: led
scar: let
scare: crow head
scarf: pin skin
scatter: brain good gram gun shot
scene: man men
school: bag book boy boyish child children craft day girl girlish going house maid man master mate men room teacher work yard
scissor: tail
score: board card keeper line sheet
scout: master
scram: bled jet
scrap: book page per pier yard
scrape: good
scratch: back board build built card plate
screen: craft land play saver shot writer
screw: ball bean driver top worm
scroll: work
scrub: land woman women
scum: bag bled fish
scuttle: butt
scythe: man men
sea: bank coast cock faring hawk hog horse hound maid man mark men piece plane port sick sickest sickness side son speak sure wall wan want water way weed wife wives woman women worm worthier worthiest worthy
seal: point skin wax
seam: free set stress
search: light
seat: back belt mate work
sec: par tile
second: hand
see: saw
seed: box cake case man men pod stock time
seeds: man men
seer: sucker
select: man men
self: heal same sameness
sell: off out
send: off
service: berries berry man men woman women
set: back line tee ups wall
seven: fold pence pennies penny teen
several: fold
sex: foil pert pot tan tile ton
shack: led
shackle: bone
shadow: box cast graph
shaggy: mane
shake: down out ups
sham: bled mas mash rock
shame: faced fast worthy
shanty: man men town
shape: ups
share: crop cropped cropper cropping farmer holder holding man men
shares: man men
shark: skin sucker
sharp: bender shooting
shatter: proof
shave: tail
she: bang bean been root
shear: leg man men water
sheath: bill fish
shed: hand load
sheep: berries berry cot dog fold head herding man men skin track walk
sheer: leg
shelf: room
shell: back bark bound cracker duck fire fish fisheries fishery proof shock work
shelter: belt
shield: rake wall
shift: work
shin: bone guard leaf leaves plaster splints tied tying
ship: board borne broker builder building fitter man master mate men pen per pie pound shape side way worm wreck wright yard
shire: man men
shirt: band dress front maker sleeve tail waist
shock: headed proof stall
shod: den dies
shoe: bill black box horn maker making string tree
shoot: down
shop: board boy breaking fitter girl keeper keeping man men per pier soiled walker window woman women worn
shore: bird front line man men side weed
shores: man men
short: arm board bread cake change changing coming crust cut cutting fall gown hair hand head hold horn list sighted stop sword wave waving
shot: gun gunned gunner gunning hole maker making proof ten
shout: line
shovel: board head nose
show: boat box bread case casing down girl ground man men piece place room stopper stopping time yard
shower: head proof
shrew: mouse
shrub: land
shudder: some
shuffle: board
shun: pike piking
shut: down eye off
shutter: bug
shuttle: cock
shy: lock
sic: can car cities city
sick: bay led lied lies lying nurse nursing out room
sickle: man men
side: band bar board burned burns car dress hill kick light line lock long man men note path piece real step stepped stepping stroke swipe track walk wall way wheel
sides: man men
sidestep: per
siege: craft works
sight: line saw see seen seer worthy
sights: man men
sign: board post
signal: man men
silk: grower tail weed worm
silt: stone
silver: back berries berry bill eye fish horn point side skin smith tail weed
simple: minded mindedness ton
sin: don net
single: stick ton track tree
sink: hole
sip: per pet pled
sir: car gang loin name naming
sit: fast tar ten
six: fold pence pennies penny teen
skate: board
sketch: book pad
skew: back bald
ski: bob bobbed bobbing mobile wear
skid: pan proof way
skim: board
skimming: ton
skin: care flick flint food head test
skip: jack per pet pier
skull: cap
sky: board born borne box bridge cap clad dive diver diving dove home hook jack lab lark light line man men rocket sail surf walk way write writer writing written wrote
slab: stone
slam: dance dancing
slant: ways
slanting: ways
slap: dash head jack per shot stick
slaughter: house man men
slave: holder holding
sleek: stone
sleep: away out over suit walk wear
sleepy: head
sleeve: hand
slick: rock stone
slid: den
slide: way
slim: down line
slime: ball
sling: back shot stone
slip: case cover dress form knot noose page per pier sheet shod slop sloppy sole stream way
slit: tier
slob: land
slop: pier work
slot: back
slow: back coach down poke worm
sluice: gate way
slum: lord mock
slumber: land some
slung: shot
slur: ban
slut: tier
sly: boots
smack: down head
small: boy clothes holder holding mouth sat time
smart: mouth phone watch
smit: ten
smoke: board box house jack pot proof screen stack
smooth: bore pate
smut: tier
snail: fish
snake: bird fish head mouth root skin stone weed wood
snap: back dragon per pier shooting shot weed
sneeze: weed wood
snip: per pet pier
sniper: scope
snot: tie
snow: ball bank bell belt berries berry bird blades blink board boot bound brush bush cap capped cat clone dome drift drop fall field globe land line maker making man men mobile mold pack plough plow shed shoe storm suit surfing tubing
snows: cape
snuff: box
soak: away
soap: bark berries berry box land root stone suds
soar: away
sober: sided sides
sock: eye man men
sod: den dies
soft: back ball bound core cover goods head shell wood
soil: borne
sole: plate
soli: dare date dating ton
some: bodies body day how one place thing time way what when whence where while why
son: deli net netted netting tag
song: bird book man men smith writer writing
soot: flake
sop: pier
sore: dial head
soul: mate
sound: bite board box card man men post proof stage track
soup: con spoon
sour: ball dine dough puss sop wood
source: book
south: bound east easterlies easterly eastern eastward land paw said say west westerlies westerly western westward
southern: wood
sow: back bellies belly bread car
spa: does dos
space: band borne craft faring flight lab man men plane port suit walk woman women
spade: fish man men work
spades: man men
span: worm
spar: row tan
spark: lies plug plugged plugging
sparrow: grass
spat: fall tee
spatter: dash dock work
speak: out
speaker: phone
spear: gun head man men
speck: led
speech: maker making writer
speed: ball boat freak skating way well
spell: bind bound down
spend: thrift
spice: berries berry bush
spider: man men web wood work
spike: fish
spill: over way
spin: drift net ode stress text
spines: cent
spit: ball fire sticker ten
spite: fuller fullest
spittle: bug
splash: back board down proof
splatter: punk
spleen: stone
splint: wood
spoil: five sport
spoils: man men
spoke: shave
spokes: men people person persons woman women
sponge: bag wood
spoon: bait bill drift fed hook ways worm
sport: caster fisherman fishermen fishing
sports: cast man men people wear writer
spot: light tie
spread: sheet
sprig: tail
spring: board buck halt head house keeper tail time water wood
spun: bonded yarn
spur: gall way
spy: cam glass hole master plane
squad: die
squander: mania
square: head
squat: test tier
stable: boy man mate men
stack: room ups yard
stag: nation
stage: coach craft hand
stagecoach: man men
stagger: bush
stain: proof
stair: case casing foot head lift way well work
stake: holder out
stale: mate
stall: holder man master men
stand: away down fast first off out pat patter pipe point still
standard: bred
star: board burst dust fruit let lit stone
state: craft house room side
states: man men person
station: master
stay: away maker sail
steak: house
steam: boat fitter roll roller rollered
steel: bow head maker making man men work yard
steeple: bush chase jack
steers: man mate men
stem: buck head let mas son
step: brother dad dame dancer dancing daughter families family father mom mother parent per sister son stool
stereo: card chemical chemistry graph graphic graphical logical metric phonies regular regularity scope tactic tactical taxes taxis type typical typing typist vision
stern: board fast foremost port post sheet son way works
stew: bum pan pond pot
stick: ball handle handling jaw leader led man men out pin seed tight ups weed work
sticky: beak
still: birth born house man men room
sting: bull fish
stink: stone
stitch: work
stock: breeder breeding broker car fish holder holding horse jobbing keeper list lock man men pile piling pot room route take taken taking took work yard
stoke: hold hole
stone: brash break cutter cutting fish flies fly ground hand horse mason masonry
stool: ball
stoop: ball
stop: bank cock gap light page per pled watch word
store: front house keeper keeping man men room
storks: bill
storm: bird bound cock proof stayed
story: board book line teller telling
stove: top
stow: away down
straddle: back
straight: away bred edge forth forward jacket laced way
strait: jacket laced
strand: flat line wolf wolves
strangle: hold
strap: hanger per pier
strata: gem
straw: berries berry board worm
stream: let line lining side
street: boy car keeper lamp light room walker walking
streets: mart
stress: busting
stretch: marks
stride: legged ways
strike: bound breaking out
string: board course halt piece
stringy: bark
strip: per tease
stripper: gram
stroke: play
strong: box hold man men point
strum: pet
stub: bled born
stud: book den die farm
studding: sail
stumble: bum
stump: work
stun: sail
stunt: man men woman women
style: book
sub: abbot abdominal acrid act action acute adolescent aerial affluent agencies agency agent aggregate alliance allocation alternate alternation angular appearance aquatic area arid article assemble assemblies assembling assembly association atmospheric atom atomic audible audio audition aural average base basement basin bass block branch breed bureau bureaux cabinet caliber cardinal carrier caste categories categorize categorizing category cause cavities cavity ceiling celestial cell cellar cellular center central chapter charter chief chord circuit civilization civilized claim clan class classification classified classifies classify clause clerk climactic climax clinical cluster code collection college collegiate colonies colony commission committee communities community compact component conscious consciousness consul contiguous continent continental continuous contract contractor contraries contrary cool cortex counties county critical crust cult cultural culture culturing deacon dealer dean decision deliria delirious delirium department depot deputies deputy development dew dialect director discipline district divide dividing divisible division divisive dominant dorsal dual due dwarf factorial families family fertile fertility field file fix floor fluid fossil frame freezing genera generation generic genre genus glacial globular goal government grade graph group gum harmonic has head human humid join junction kingdom language late lease leasing let lethal letter letting level librarian license licensing lieutenant lime liming limit line linear literacy literary literate literature lunar man manager marginal marine market matrices matrix maximal men mental menu merge merging microscopic millimeter miniature minimal minister miss mission missive molecule mucous multiple nasal national natural net network neural niche normal normality nuclear nuclei nucleus ocean oceanic octave ocular office optic optimal optimization optimize optimizing optimum oral orbital order ordinaries ordinary ordination organization oval oxide panel par paragraph parallel part period phase plot polar population potency potent prefect primate prime principal prior problem process product professional program project proletariat race rational reference region regional rent routine rule sale sample sampling satellite saturated saturation scale science scribe script sea secretaries secretary sect section sector segment seizure sense sensible sentence sequence sequential series serve serving set shaft shell shrub side siding sister site skill social societies society soil solar song sonic space specialist specialize specializing specialties specialty species specific specifically spontaneous stage stance standard state station stellar strata stratosphere stratum structural structure style surface system tack tangent task teen temperate tenancies tenancy tenant tend tense tenure terminal terrain terrestrial test text textual theme therapeutic threshold tidal tile title titling tract traction tractor treasurer treasuries treasury trend triangular tribe triplicate tropical tunic type typical umbrella unit urban varieties variety verse versing version vertical vicar viral virus visible visual vocal warden way world writer zero zone
suck: fish hole led
sucker: fish
sugar: allies berries berry bush cane coat house loaf loaves
suit: case
sum: mar mas mat mate mist
summer: house long set setting tide time weight wood
summon: sing
sun: back bake baking bath bathe beam beat beaten belt berries berry bird blind block bonnet bow bright burn burnt burst choke deck dew dial dog down drenched dress dries drily drops fast fish flower glass glow hat lamp land light lit porch proof ray rise rising roof room scald screen set setting shade shine shiny star stone stroke struck suit tan tanned tanning trap worshipper
sup: pawn per plant plantation pled pliable pliant plied pliers plies ply port portability portable pose posing position positional positive press
supers: mart
supper: time
supple: jack mental
sure: fire footed tying
surf: bird board boat caster casting man men perch side
surface: man men
surgeon: fish
swallow: tail
swamp: land
swan: herd pan skin song
swans: down
swap: per
swat: tier
sway: back
swear: word
sweat: band box pants shirt shop suit
sweater: dress
sweep: back stake
sweet: bread corn fish heart lip man meal meat men shop sop water wood
swell: fish head
swept: back
swift: let
swim: feeder suit
swine: herd stone
swing: beat bin boat man men tail
switch: back blade board girl grass man men yard
swivel: block
swoop: stake
sword: bearer bill craft fish man men play proof stick tail
swords: man men
symbol: led
table: cloth land mate spoon spoonful spoonsful top
tabu: late
tack: board led
tacks: man men
tag: board
tail: back board bone coat fan fin flies fly gate gating lamp lie light piece race skid slide spin spinning stock water wheel wind
tailor: bird made make making
take: away down off out over ups
tale: bearer bearing
tales: man men
talk: back box time
tall: boy grass
tally: hoed man men woman women
tamper: proof
tan: bark door gas gent going gram gun yard
tangle: foot some weed
tank: busting
tap: hole house pas per pet pit room root stress
tape: line script worm
taper: stick
tapes: tries try
taps: man men
tar: boy bush dive get nation rock row tan tar weed whine
tart: let
tattle: tale
tax: man men paid payer paying
taxi: arch cab man men plane way
tea: cake house maker pot room spoon spoonful spoonsful
teak: wood
team: mate work
tear: away down gas gassed gasses gassing
tee: total totalled totalling
teen: tier
teeter: board
teletype: setting writer
tell: tale
tempo: rally rise rising
ten: dance don dresses drilled fold pence penny pin son tie
tender: feet foot loin
tent: maker
text: book phone
thank: fuller fullest
thanks: giving
that: away
theater: going
their: self selves
them: self selves
then: about
thence: forth forward
there: about after against among away for fore from into out under unto upon with within
therein: before
thick: head leaf leaves set skin
thigh: bone
thimble: berries berry weed wit
thin: clad down
think: piece
third: borough hand stream
thirds: man men
thirty: fold
this: away
thistle: down
thorn: back bill bird bush hedge proof tree
thorough: bass brace bred fare going paced pin wax
thou: sand
thought: cast way
thousand: fold
thread: bare maker worm
three: fold peat pence pennies penny per pit score
thresh: old
throat: lash latch
throttle: hold
through: fare out put way
throw: away back down
thumb: hole nail nut piece screw stall tack wheel
thunder: bird bolt box clap cloud flash head shower stone storm stricken strike striking stroke struck
thwart: ways
thy: lose muses self
tick: lace led seed tack
tide: land line mark mill waiter water wave way
tides: man men
tiger: eye wood
tight: wad
tile: fish
tilt: meter yard
timber: doodle head land line man men work yard
time: bomb card frame keeper keeping line out piece saver saving server serving share stamp table work worn
tin: foil horn man men plate plating pot selled selling smith snips stone tack tier type work
tinder: box
tinker: man men toy
tip: cart cat per pet pier pled sheet staff staves stock toe top
tire: some woman women
tit: bit lark man men mice mouse
title: holder holding
toad: eater fish grass rush stone stool
toast: master mistress
toe: cap clip hold nail piece plate toe
toil: some worn
toll: bar booth bridge gate house man men way
tomb: stone
ton: dos gas let nag sure
tong: man men
tool: bag bar box chain head holder house kit maker making man men pusher room shed
tooth: brush comb fish paste pick some wash
top: coat dressing full gallant kick knot knotted maker making man mast men minnow notch per pier pled sail score scoring side soil spin stitch stone work
tops: man men
torch: bearer light wood
tortoise: shell
torture: some
tot: tie
touch: back down hole line mark pad paper screen stone tone wood
tour: billion
tow: away bar boat head line path plane sack
town: folk hall home house land let skip wear
towns: folk man men people
toy: man men town woman women
track: ball layer laying man men pad road side suit walker way
tractor: feed
trade: craft mark name off
trades: folk man men people
trail: blazer blazing head side
train: band bearer load man men way
trap: ball door fall nest per pier pose shooting
trash: can man men
trawl: net
trawler: man men
tray: bit mobile
tread: mill wheel
tree: hopper house top wax
trellis: work
trend: setter setting
trestle: tree work
trial: list
tribes: men people
trick: led let some track
trigger: fish man men
trio: let
trip: innate pant per perish pet pier pled tan tote wire
triple: tail
trod: den
trolley: bus
trot: line
trouble: free maker making some
trout: let stone
truck: led line load man master men stop
true: blue born bred man men
trunk: fish sleeve work
trust: busting worthier worthiest worthy
try: out pan sail works
tub: fast fish
tube: work worm
tuck: shop
tug: boat
tulip: wood
tumble: bug down home set weed
tune: smith ups
turf: grass man men ski
turn: about around back broach buckle coat cock down hall over pike round skin sole spit stone
turtle: back dove head neck
twelve: fold month
twenty: fold
twig: some
twin: berries berry born flower jet set
two: some
type: bar case cast face founder founding script set setter setting style write writer writing written wrote
ultra: basic casual cautious centrifuge chic civilized clean cold commercial compact competent conservatism conservative contemporaries contemporary convenient cool critical democratic dense distance distant efficient energetic exclusive familiar fast fastidious feminine fiche filter fine glamorous hazardous heat heavy high hip hot human left liberal liberalism light lightweight marathon marine masculine micrometer microscope microscopic militant miniature modern mundane national nationalism nationalist nationalistic orthodox paradoxical patriotic physical powerful practical precise precision professional progressive pure quiet radical rapid rare rational realism realist realistic red refined reliable respectable revolutionaries revolutionary rich right romantic safe secret sensitive sensual serious sharp short simple slick slow small smart smooth soft sonic sophisticated sound structural structure thin tiny vacua vacuum violence violent violet virile virility virus wide
unman: aged
upper: case casing classman classmen cut cutting part works
ups: lope peak pear
urn: field
user: name
vacation: land
vain: gloried glories glorious glory
van: guard load man men pool
vase: line
vat: man men
vein: let stone stuff
venture: some
verge: board
verse: let man men
vest: mental
video: cassette conference phone tape taping text
view: data phone point
vine: dresser garish yard
vinyl: cyanide
viper: fish
voice: mail print
volley: ball
volt: meter
volume: tries try
vouch: safe
wad: die dying set setter setting
wag: gas goner some tail
wage: worker
wail: some
waist: band belt cloth coat line
wait: list person staff
wake: board man men
walk: about away mill out over shorts way
walking: stick
wall: board climber covering eye fish flower paper poster
walnut: wood
wan: gun hope restful thriven ton wordy worth
wander: lust
want: away
war: bird bled bonnet chalking craft den dog fare faring head likeness lock lord maker man men mouth plane power ran rant ray saw wolf wolves work worn zone
ward: corn room
warehouse: man men
warm: blood
warran: tying
was: sail sup
wash: away ball basin board bowl cloth day hand house land pot room stand tub wipe woman women
washer: man men woman women
wasp: nest
waste: basket land water
watch: band box case dog dogged dogging eye glass guard list maker making man men spring strap tower word
water: bird board boarding borne brain buck bus color cooler course craft dog drive fall flood fowl front glass head hen jet leaf line log logged logging man mark melon men power proof shed side ski spout tight tightness way weed wheel work worn
wave: band form front guide length let off shape son
wax: bill cloth eye plant work worm
way: bill board bread fare faring going gone goose laid lay mark point post side wiser worn
weak: fish side
weather: board cast cloth cock girl glass man men person proof worn
weaver: bird
web: cam cast foot head mail master page site wheel work worm
wed: lock
wee: wee
weed: killer
week: day end lies long night
weep: hole
weigh: board bridge man men
well: away being born curb doer head hole house site spring
welling: ton
welter: weight
were: wolf wolves
west: about bound
wet: back land proof suit tie
whale: back boat bone man men
wharf: master
what: ever not sit ten
wheat: field grass land meal worm
wheedle: some
wheel: barrow base chair horse house man men work wright
wheels: man men
when: ever
whence: forth
where: about after against for fore from into out under until unto upon with
whet: stone
which: ever
whim: berries berry per pled
whip: bird cat cord jack per pet pier poorwill saw sawn snake staff stall stitch stock tail worm
whipper: snapper
whirl: bat blast wind
whistle: blowing
white: bait bass beam beard board cap coat comb face fish flies fly head out smith space tail wall wash water wood
who: ever sever
whole: food grain meal sale some wheat
whore: house master son
wick: ape thing
wicker: work
wicket: keeper
wide: band bodies body mouthed out spread
wider: shins
widow: bird man men
width: way
wig: gas maker wag wagged wagging
wild: card cat fire flower fowl grave land wood
will: ingest yard
win: dock now some try
winch: man men
wind: bag bell bill blast blow blown borne bound break burn burnt chill fall fallen flaw flower gun hover jamming lass mill pipe proof sail screen shake shield sock storm sucker surf way
window: pane
wine: glass grower maker making press sap skin sop
wing: back beat bow man men span spread suit
winter: berries berry feed green tide time weight
wipe: out
wire: draw drawn drew frame grass hair man men pulling tap tapped tapping walker way work worm wove
wise: crack woman women
wish: bone
wit: tier wall wanton
witch: broom craft grass knot weed
with: draw drawn drew held hold ins out outdoors stand stood wind
wither: shins
within: doors
without: doors
woe: fuller fullest some
wolf: berries berry skin
woman: kind power
women: folk
won: gas ton
wonder: land work
wood: bin block box carving chat chip chop chopper chuck cock craft craftsman craftsmen cut cutter cutting free grain grouse hen hole horse house land lark lore lot louse man meal men mice mouse note pile print screw shed shedding shock skin spite stone stove tone wax wind work worm yard
wooden: head top
woods: man men
wool: fat gathering grower growing hat lens lies man men pack sack shed skin work
woolly: back butt foot
word: book bound break lore play search smith
work: around bag basket bench boat book box day fare fellow flow folk force girl group horse house load man master mate men mistress out piece place room safe sheet shop shopped shopping shy some space station stream top wear week woman women
working: man men woman women
world: beat scale view wide
worm: cast flies fly hole root seed wood
worry: wart
worship: per
worth: while
wrangle: some
wrap: around page per
wreck: fish master
wrist: band let lock watch
writ: ten
wrong: doer doing headed
wry: bill neck then
yacht: man men
yachts: man men
yap: per pie
yard: bird land man master men stick wand work
yawn: some
year: book lies long
yellow: back bark bird cake head tail wood
yet: tie
yoke: fellow mate
young: berries berry
your: self selves
youth: head some
zebra: wood
zip: per pier top
zone: time
zoo: chemical chemistry chore culture geographic geographical geographies geography graphic graphical logic logical magnetic magnetism mania metric phobia plankton
`;
