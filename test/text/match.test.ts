import { describe, expect, it } from 'vitest'
import {
  bestMatches,
  fold,
  matchesAnywhere,
  matchesWord,
  matchesWordStart,
  wordsOf,
} from '../../src/text/match.ts'

describe('fold', () => {
  it.each([
    ['Günther  Groß', 'gunther gross'],
    ['GÜNTHER', 'gunther'],
    ['Gu\u0308nther', 'gunther'], // the accent is a combining character
    ['Łukasz Søren Đặng', 'lukasz soren dang'],
    ['Æsir œuvre', 'aesir oeuvre'],
    ['İstanbul ısı', 'istanbul isi'],
    ['Self-Attention – long‐context', 'self attention long context'],
    ["O’Brien O'Brien", 'obrien obrien'],
    ['ΟΔΥΣΣΕΥΣ Οδυσσεύς', 'οδυσσευς οδυσσευς'],
    ['日本語 한국어 がぎ', '日本語 한국어 がぎ'],
    ['ｆｕｌｌ ﬁt', 'full fit'],
    ['שָׁלוֹם', 'שלום'],
    ['\ufb2a\u05b8ל\ufb4bם', 'שלום'], // precomposed letters
    ['בֵּית־הַמִּקְדָּשׁ', 'בית המקדש'],
    ['تعلّم', 'تعلم'],
    ['مُحَمَّد مـحـمـد', 'محمد محمد'],
    ['أحمد آلة', 'احمد الة'],
    ['ܫܠܳܡܳܐ', 'ܫܠܡܐ'],
    ['слова́ й ё', 'слова и е'],
    // In these scripts marks are vowels, tones or parts of letters.
    ['हिन्दी भाषा', 'हिन्दी भाषा'],
    ['কৃত্রিম தமிழ் తెలుగు', 'কৃত্রিম தமிழ் తెలుగు'],
    ['ไม่ ไม้ ภาษา', 'ไม่ ไม้ ภาษา'],
    ['မြန်မာ ខ្មែរ ދިވެހި', 'မြန်မာ ខ្មែរ ދިވެހި'],
    ['ｶﾞｷﾞ', 'ガギ'],
    ['❤️', '❤'],
    [' \n ', ''],
  ])('turns %j into %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})

it('fold does not let a text grow without bound, but still drops its accents', () => {
  expect(fold('\ufdfa'.repeat(100_000)).length).toBeGreaterThan(1_000_000)
  expect(fold('\ufdfa'.repeat(100_001))).toHaveLength(100_001)
  expect(fold(`${'Ö'.repeat(100_000)} É`)).toBe(`${'o'.repeat(100_000)} e`)
})

it.each(['Hebrew', 'Arabic', 'Syriac'])('fold drops all nonspacing marks of %s', (script) => {
  const isMark = new RegExp(String.raw`^(?=\p{Mn})\p{Script_Extensions=${script}}$`, 'u')
  const all = Array.from({ length: 0x10000 }, (_, code) => code)
  const points = all.filter((code) => isMark.test(String.fromCodePoint(code)))
  const marks = points.map((code) => String.fromCodePoint(code))
  expect(marks.length).toBeGreaterThan(20)
  expect(
    marks
      .filter((mark) => fold(`x${mark}y`) !== 'xy')
      .map((mark) => mark.codePointAt(0)?.toString(16)),
  ).toEqual([])
})

it.each([
  ['שלום', 'שָׁלוֹם עוֹלָם'],
  ['שָׁלוֹם', 'שלום עולם'],
  ['تعلم', 'تعلّم الآلة'],
  ['الالة', 'تعلّم الآلة'],
])('a search for %j finds %j', (wanted, text) => {
  expect(bestMatches([text], (one) => one, wanted)).toEqual([text])
})

it.each([
  ['कल', 'कला'],
  ['कुल', 'काल'],
  ['दिन', 'दीन'],
  ['ไม่', 'ไม้'],
])('a search for %j does not find %j as a whole word', (wanted, text) => {
  expect(bestMatches([text], (one) => one, wanted, [matchesWord])).toEqual([])
})

it('wordsOf returns folded words without punctuation', () => {
  expect(wordsOf('zip2zip: “Token-Compression”, C++ (ICML’25)')).toEqual([
    ...['zip2zip', 'token', 'compression', 'c', 'icml25'],
  ])
})

describe('bestMatches', () => {
  const names = [
    'Albert Gu',
    'Albert Gail',
    'Long Nguyễn',
    'Anil Gupta',
    'Günther Groß',
    'Mary O’Brien',
  ]
  it.each([
    ['gu', ['Albert Gu', 'Anil Gupta', 'Günther Groß']],
    ['GUNTHER', ['Günther Groß']],
    ['gu albert', ['Albert Gu']],
    ['al g', ['Albert Gu', 'Albert Gail']],
    ['uyen', ['Long Nguyễn']], // inside a word, since no word starts with it
    ["o'brien", ['Mary O’Brien']],
    ['xyz', []],
    ['obrien', ['Mary O’Brien']],
    ['ai', []], // two letters match only the start of a word: not Albert Gail
    ['…', []],
    ['', []],
  ])('with %j finds %j', (wanted, expected) => {
    expect(bestMatches(names, (name) => name, wanted)).toEqual(expected)
  })
})

describe('matchesWord, matchesWordStart and matchesAnywhere', () => {
  it.each([
    ['hall 10', '1', [false, true, true]],
    ['hall 1', '1', [true, true, true]],
    ['c++', 'c++', [true, true, true]],
    ['c++', 'c#', [false, false, false]],
    ['🎉 party', '🎉', [true, true, true]],
    ['(token)', 'token', [true, true, true]],
    ['fptquant', 'quant', [false, false, true]],
    ['training', 'ai', [false, false, false]],
    ['日本語', '本語', [false, false, true]],
  ])('with text %j and part %j return %j', (text, part, expected) => {
    expect([matchesWord, matchesWordStart, matchesAnywhere].map((way) => way(text, part))).toEqual(
      expected,
    )
  })
})
