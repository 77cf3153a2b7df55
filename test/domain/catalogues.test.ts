import { describe, expect, it } from '@jest/globals';
import { LOCALES, type Locale } from '../../lib/domain/locale.ts';
import { accountMailTexts } from '../../lib/domain/mails/accountMailTexts.ts';
import { contentTexts } from '../../lib/domain/mails/contentTexts.ts';
import { invitationMailTexts } from '../../lib/domain/mails/invitationMailTexts.ts';
import { noticeMailTexts } from '../../lib/domain/mails/noticeMailTexts.ts';
import { asText, type Phrase } from '../../lib/domain/mails/phrase.ts';
import { transferMailTexts } from '../../lib/domain/mails/transferMailTexts.ts';

const GIVEN = ['«one»', '«two»', '«three»'];

/** Every text of a catalogue by its place in it, with what is given filled in. */
function textsOf(texts: unknown, place: string): [place: string, text: string][] {
  if (typeof texts === 'string') return [[place, texts]];
  if (typeof texts === 'function') {
    const given = GIVEN.slice(0, texts.length);
    return textsOf((texts as (...values: (string | Phrase)[]) => Phrase)(...given), place);
  }
  if (Array.isArray(texts)) return [[place, asText(texts as Phrase)]];
  return Object.entries(texts as object).flatMap(([name, inside]) => textsOf(inside, `${place}.${name}`));
}

const catalogue = (locale: Locale) =>
  Object.entries({
    invitation: invitationMailTexts[locale],
    transfer: transferMailTexts[locale],
    notices: noticeMailTexts[locale],
    account: accountMailTexts[locale],
    content: contentTexts[locale],
  }).flatMap(([name, texts]) => textsOf(texts, name));

const english = new Map(catalogue('en'));
/** Words that are the same, or may be. */
const SHARED = new Set(['content.staysBecause', 'content.ofProduct']);
/** Of a language that has fewer or more plurals. */
const isPlural = (place: string): boolean => /\.(one|many|few|two|zero)$/.test(place);

describe.each(LOCALES)('the catalogue in %s', (locale) => {
  const texts = catalogue(locale);

  it('has each text that the English one has', () => {
    const places = texts.map(([place]) => place).filter((place) => !isPlural(place));
    expect(places).toEqual([...english.keys()].filter((place) => !isPlural(place)));
  });

  it('says each in its own words, and leaves out nothing that is given', () => {
    for (const [place, text] of texts) {
      expect(`${place}: ${text}`).toMatch(/: \S/);
      const inEnglish = english.get(place);
      const counted = isPlural(place) || place.endsWith('.other');
      const given = (said: string): string[] => GIVEN.filter((one) => said.includes(one));
      if (inEnglish !== undefined && !counted) expect([place, given(text)]).toEqual([place, given(inEnglish)]);
      if (locale !== 'en' && !SHARED.has(place)) expect([place, text]).not.toEqual([place, inEnglish]);
    }
  });

  it('has no space before a full stop, nor two in a row, nor a straight apostrophe', () => {
    for (const [place, text] of texts) expect(`${place}: ${text}`).not.toMatch(/ {2}| \.|\w'\w/);
  });
});
