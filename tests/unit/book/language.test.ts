// The language of a text by its letters and its commonest words.
import { describe, expect, it } from 'vitest';
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
    ['ko', '데비안은 자유 소프트웨어를 개발하는 조직이다.'],
    ['ja', 'これはペンです。東京に行きました。'],
    ['zh', '这是一本关于自由软件的书，没有别的内容。'],
    ['ar', 'هذا كتاب عن البرمجيات الحرة.'],
    ['he', 'זה ספר על תוכנה חופשית.'],
    ['ru', 'Это книга о свободном программном обеспечении.'],
  ])('knows %s', (tag, text) => expect(guessLanguage(text)).toBe(tag));
  it('says nothing of numbers', () => expect(guessLanguage('1 2 3 4')).toBeNull());
});
