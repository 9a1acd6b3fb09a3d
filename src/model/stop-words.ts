// The commonest words of languages in Latin letters: which of them a text uses tells its language.
// Words shared by many of the languages (de, a, in) are left out on purpose where they would not tell them apart.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** BCP 47 tag and frequent words, lower case. */
export const STOP_WORDS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['en', words('the of and to is that it for was with as be this have not are by from which you or but his they an')],
  [
    'de',
    words('der die und das den von ist mit nicht des sich auf für ein eine dem als auch werden oder wird sie zu es'),
  ],
  [
    'fr',
    words('les des est et une dans que qui pour pas sur par plus au avec ce il sont cette mais ou nous vous être du'),
  ],
  ['es', words('los las el y que una por con para es del se como más pero su lo al sus fue este ser son también')],
  ['it', words('il di che la per una non sono del con della gli si le è dei nel alla più anche delle come questo ed')],
  ['pt', words('os as que do da em um uma não com para por mais dos como mas foi ao ele das à seu sua ou são também')],
  [
    'nl',
    words('het een van en dat die niet zijn op te voor met aan ook als maar bij door naar wordt deze worden ze uit'),
  ],
  ['pl', words('się nie na jest że do to jak od przez tym dla po czy są być oraz lub który tego może')],
  ['sv', words('och att det som en på är av för med till inte om ett har den kan var från eller vi')],
  ['da', words('og at det som en på er af for med til ikke om et har den kan var fra eller vi der de')],
  ['nb', words('og at det som en på er av for med til ikke om et har den kan var fra eller vi der de')],
  ['fi', words('ja on ei että se oli hän ovat mutta joka kun niin myös sen mitä jos tai voi')],
  ['cs', words('se na je že to jako pro ale by jsem ve není jsou nebo také při bude')],
  ['tr', words('ve bir bu için ile olarak da de çok daha olan gibi kadar sonra ancak ya ne')],
  ['id', words('yang dan di dengan untuk dari ini pada tidak itu adalah ke dalam oleh akan juga')],
];
