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
  [
    'da',
    words(
      'og at det som en på er af for med til ikke om et har den kan var fra eller vi der de sig ud blev havde hvad',
    ),
  ],
  [
    'nb',
    words('og at det som en på er av for med til ikke om et har den kan var fra eller vi der de seg ut ble hadde hva'),
  ],
  ['fi', words('ja on ei että se oli hän ovat mutta joka kun niin myös sen mitä jos tai voi')],
  ['cs', words('se na je že to jako pro ale by jsem ve není jsou nebo také při bude')],
  ['tr', words('ve bir bu için ile olarak da de çok daha olan gibi kadar sonra ancak ya ne')],
  ['id', words('yang dan di dengan untuk dari ini pada tidak itu adalah ke dalam oleh akan juga')],
];

/** Languages that a book may be in, and in which no OCR data reads: their words tell nothing of misreadings. */
export const OTHER_STOP_WORDS: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'la',
    words('et in est non ad ut sed cum quod ac nec sit amet vel quis qui quae per ex enim atque ab si esse sunt hoc'),
  ],
  ['hu', words('az és hogy nem is egy ez meg csak de már még vagy mint volt ha van kell minden után lehet azt')],
  ['ro', words('și şi în nu cu din care este pentru mai sau sunt lui să fi prin după fost această')],
  ['sk', words('sa je na že to ako pre alebo ktoré ktorý by aj nie sú po od pri bol ale si')],
  ['hr', words('je u se na da za su ne od koji kao to bi ili koje ali što sam nije iz ako kada')],
  ['sl', words('je na za so ki ne tudi kot ali bi ni pri kar iz še lahko več bil bila')],
  ['et', words('ja on ei et see kui oma ka ta mis või ning oli kes siis aga nii seda selle ole')],
  ['lv', words('un ir no ar uz kas par tas vai kā lai pie bet nav tā ja tika to ko arī')],
  ['lt', words('ir yra kad į su iš ne tai kaip bet ar buvo jis apie dėl nuo už tik savo taip')],
  [
    'ca',
    words(
      'els les amb és una que per del als dels aquest però més són seva què i aquesta pels fins també quan molt sobre tots',
    ),
  ],
  ['gl', words('unha non máis polo pola coa dos ao os por se é como súa nin tamén moi ata')],
  ['eu', words('eta da ez bat du dira izan zen ere dute egin hau den baina edo bere dago zuen')],
  ['is', words('og að í á er sem til við var um með ekki en það af fyrir hann ég eru þar')],
  ['eo', words('kaj estas ne ke ĝi kun pri aŭ tio ili kiu ankaŭ oni pli sed')],
  ['vi', words('và của là các có được trong cho không một với này những người để đã khi từ như')],
];
