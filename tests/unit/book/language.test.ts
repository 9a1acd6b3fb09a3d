// The language of a text by its letters and its commonest words.
import { describe, expect, it } from 'vitest';
import { withForeignRuns } from '../../../src/book/foreign-runs.ts';
import { guessLanguage } from '../../../src/book/language.ts';

describe('guessLanguage', () => {
  it.each([
    ['en', 'It was the best of times, and it was the worst of times for all of them.'],
    ['de', 'Es war die beste der Zeiten und es war nicht die schlechteste für den König.'],
    ['fr', 'Les enfants sont dans la maison et ils ne sont pas avec nous pour le moment.'],
    ['es', 'Los niños están en la casa y el perro que ladra no es de ellos, pero se queda.'],
    ['it', 'Il cane che abbaia non è della casa e gli uomini sono con il re della città.'],
    ['pt', 'Os meninos não estão com ele na casa e o cão que late é do homem da rua.'],
    ['nl', 'Het huis van de man die niet op tijd was, is ook niet met de hond verkocht.'],
    [
      'nb',
      'Da jeg våknet, var det fremdeles mørkt ute, og jeg gikk ut på kjøkkenet. Jeg sto ved vinduet og så på snøen som falt. Det hadde snødd hele natten, og ingen kom til å kjøre her.',
    ],
    [
      'da',
      'Da jeg vågnede, var det stadig mørkt udenfor, og jeg gik ud i køkkenet. Jeg stod ved vinduet og så på sneen, der faldt. Det havde sneet hele natten, og ingen ville komme til at køre her.',
    ],
    ['la', 'Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, ab his non sunt Aquitani.'],
    ['hu', 'A kutya és a macska nem volt otthon, mert az ember azt mondta, hogy szép idő van.'],
    ['ca', 'Els nens són a casa amb els pares, però el gos no és seva ni aquesta finestra.'],
    ['ro', 'Copiii sunt în casă și câinele nu este cu ei, pentru că a fost afară după ploaie.'],
    ['ko', '데비안은 자유 소프트웨어를 개발하는 조직이다.'],
    ['ja', 'これはペンです。東京に行きました。'],
    ['zh-Hans', '这是一本关于自由软件的书，没有别的内容。'],
    ['zh', '自由'],
    ['zh-Hans', '电影'],
    ['zh-Hant', '電影'],
    ['ar', 'هذا كتاب عن البرمجيات الحرة.'],
    ['he', 'זה ספר על תוכנה חופשית.'],
    ['ru', 'Это книга о свободном программном обеспечении.'],
    ['uk', 'Це книга про вільне програмне забезпечення, її можна читати.'],
    ['be', 'Гэта кніга пра свабодныя праграмы, якая была ў бібліятэцы.'],
    ['bg', 'Това е книгата за свободния софтуер, която се намира вкъщи.'],
    ['sr', 'Ово је књига о слободном софтверу, коју људи читају.'],
    ['fa', 'این کتابی دربارهٔ نرم‌افزار آزاد است که همه می‌توانند بخوانند.'],
    ['ur', 'یہ آزاد سافٹ ویئر کے بارے میں ایک کتاب ہے۔'],
    ['zh-Hant', '這是一本關於自由軟體的書，沒有別的內容。'],
  ])('knows %s', (tag, text) => expect(guessLanguage(text)).toBe(tag));
  it('knows by the other lines what is filled with nonsense', () => {
    const filler = 'Lorem ipsum dolor sit amet, et at mauris sed elit, en er nulla vel et nec.\n'.repeat(20);
    expect(guessLanguage(`${filler}Participants of the trial\n${filler}`)).toBe('en');
    expect(guessLanguage(`${filler}Fejlesztői dokumentáció\n${filler}Sorok és oszlopok\n`)).toBe('hu');
  });
  it('says nothing where hardly a word is one of the commonest', () => {
    const strange = 'Bat kalea mendia itsasoa etxea zuhaitza lorea ura sua haizea lurra eguna gaua hilabetea urtea.';
    expect(guessLanguage(`${strange} At ${strange}`)).toBeNull();
  });
  it('says nothing of numbers', () => expect(guessLanguage('1 2 3 4')).toBeNull());
});

describe('withForeignRuns', () => {
  const runs = (text: string, language: string) =>
    withForeignRuns(text, language).map((inline) => {
      if (inline.type === 'text') return inline.text;
      if (inline.type !== 'foreign') throw new Error(inline.type);
      const [inner] = inline.children;
      return [inline.language, inline.direction, inner?.type === 'text' ? inner.text : null];
    });
  it('tells words in another script by language and direction', () => {
    expect(runs('He wrote Война и мир, and said שלום to all.', 'en')).toEqual([
      'He wrote ',
      ['ru', null, 'Война и мир'],
      ', and said ',
      ['he', 'rtl', 'שלום'],
      ' to all.',
    ]);
  });
  it('leaves what the language itself is written in, and the signs of formulas', () => {
    expect(runs('정원(庭園)은 garden', 'ko-KR')).toEqual(['정원(庭園)은 garden']);
    expect(runs('where α and β are angles', 'en')).toEqual(['where α and β are angles']);
  });
});
