// How often words end after the common Korean syllables, and begin with them: shares counted over 300,000 syllables of
// manuals and prose, in six classes. A book's own counts outweigh them; a short text has few of its own.

type Shares = readonly (readonly [number, string])[];

/** Share of the syllable's places that are followed by a space. */
const ENDS: Shares = [
  [
    0.03,
    '니하있습사설으합파미대보비키모아입경작것되메문디패않명포웨방마십레됩조없필거배공바관따값같예김추목확워호많참눅르옵처컴항언커특연생었현읽함최복페텍누했퓨좋암립찾플움취카므매렇렉검코외불루펌쓰테완투놓받젝활맞회람노쉽았릅효듭폴잡',
  ],
  [
    0.1,
    '다시용자프부들데제선적전소오요램분려티버원개실색내능표법세단업계뉴절점결네집발변력알역태채양령물직환판편종순클까권축허차못류독콘달글초강돌국블림토먼피향튼꾸눌규손납넌윈감겁증맷혹슷빠넘광머겠붙찬솔떻냐넣졌충갑뿐얻왼살싶베닉갖족끝백교높멀황답율닙애빨봅',
  ],
  [
    0.22,
    '스기그리정트일라드크우상러터템구장여션택동위유성행주저래중또체간반무영통형식번브타창름릴등속말열줄별릭출존뒤임올셀너막린첫심눈칠료책건품격듈쉬앞쳐닭산쉘퍼엔룹겨',
  ],
  [0.4, '이지어도치해나만인화때음팅운각새널재질픽신준붓볼후약쪽잘근련느링금져급늬길론량웹넷륨걸왑탭꼴란울년날켜'],
  [0.62, '에로가서수안과더본록두당진접얼몇쓸써학께즉온'],
  [0.87, '는을를의한은고면할게른와야된든및히며될떤째런럼톱큰닌던꿀킬'],
];

/** Share of the syllable's places that a space stands before. */
const STARTS: Shares = [
  [
    0.03,
    '니에는을로를서의습용은면치으트러터템션택램려웨티음른십팅야능법행록래든뉴워히식며눅르력령었름퓨립떤째므렇렉릭류련젝람린림늬았럼릅튼료론량톱륨듈',
  ],
  [
    0.1,
    '다지어스한고리할라드우게요분와된본성당널역신했까쪽존축근런셀금져급꾸듭넷학납넌닌께왑맷슷꼴던겠란찬솔떻냐졌쳐닉족황꿀율킬닙룹',
  ],
  [0.22, '하가도정합해일미나안비크키인입적구되과오화운거세간반절호집브진타태양판움출블토향품머년갑살산엔켜겨애봅'],
  [
    0.4,
    '이시기그자만들제상작장여동명포버원더색유됩업각계체두값점결형번발처항재생질물함페환픽텍속준접약될순카별루투임얼콘너느막링심길건격써잡쉬증울베백날교퍼',
  ],
  [
    0.62,
    '프부보데아경전소문디위마레조내단주공저중목무영통언연현직창릴말후열플종줄외권테놓차받못독올달활초강회돌국먼눈피칠효책걸감혹붙넣뿐닭답온빨',
  ],
  [
    0.87,
    '있수사설파대모선것메패않때방개실없필표배바또관따같예김추확및새많네참변옵컴알커특채읽최복누등좋편붓암볼찾취클매검코불잘펌쓰허뒤완맞글몇노첫쉽쓸웹큰눌규폴손윈앞겁탭빠넘광충얻왼싶갖끝높멀쉘',
  ],
];

function tableOf(shares: Shares): ReadonlyMap<string, number> {
  return new Map(shares.flatMap(([share, syllables]) => [...syllables].map((ch) => [ch, share] as const)));
}

/** Share of words' ends after a syllable; missing for rare syllables. */
export const SHARE_AT_END = tableOf(ENDS);

/** Share of words' starts with a syllable; missing for rare syllables. */
export const SHARE_AT_START = tableOf(STARTS);
