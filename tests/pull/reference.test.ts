import { describe, expect, test } from 'vitest';
import { parseReference, publicAddress } from '../../src/pull/reference.js';

describe('a document is named', () => {
  test.each([
    ['zan:223244', { bank: 'zan', id: '223244' }],
    ['ZAN:1', { bank: 'zan', id: '1' }],
    ['https://zan.gov.kz/client/#!/doc/223244/rus', { bank: 'zan', id: '223244', language: 'ru' }],
    [
      'https://zan.gov.kz/client/#!/doc/223244/kaz/15.03.2026',
      { bank: 'zan', id: '223244', language: 'kk', edition: '2026-03-15' },
    ],
    ['adilet:K950001000_', { bank: 'adilet', id: 'K950001000_' }],
    ['adilet:k1400000226', { bank: 'adilet', id: 'K1400000226' }],
    ['https://adilet.zan.kz/rus/docs/K950001000_', { bank: 'adilet', id: 'K950001000_', language: 'ru' }],
    ['http://adilet.zan.kz/kaz/docs/Z1600000480#z12', { bank: 'adilet', id: 'Z1600000480', language: 'kk' }],
    [
      'https://adilet.zan.kz/eng/docs/K950001000_/history',
      { bank: 'adilet', id: 'K950001000_', language: 'en' },
    ],
    [
      'https://adilet.zan.kz/rus/archive/docs/V14D0009513/21.05.2007',
      { bank: 'adilet', id: 'V14D0009513', language: 'ru', edition: '2007-05-21' },
    ],
  ])('%s', (given, expected) => {
    expect(parseReference(given)).toEqual(expected);
  });

  test.each([
    '',
    '223244',
    'zan:',
    'zan:../../etc/passwd',
    'zan:1/2',
    'adilet:../K950001000_',
    'adilet:K950001000_/..',
    'https://zan.gov.kz.example.org/client/#!/doc/1/rus',
    'https://example.org/rus/docs/K950001000_',
    'https://adilet.zan.kz/rus/docs/../../K950001000_',
    'https://user@adilet.zan.kz/rus/docs/K950001000_',
  ])('%j is none', (given) => {
    expect(() => parseReference(given)).toThrow(expect.objectContaining({ code: 'bad-reference' }) as Error);
  });
});

test.each([
  ['zan:7', 'kk', undefined],
  ['zan:7', 'ru', '2026-03-15'],
  ['adilet:K950001000_', 'en', undefined],
  ['adilet:K950001000_', 'kk', '2007-05-21'],
])('the address of %s in %s, %s, names the same', (given, language, edition) => {
  const reference = parseReference(given);
  expect(parseReference(publicAddress(reference, language, edition))).toEqual({
    ...reference,
    language,
    ...(edition !== undefined && { edition }),
  });
});
