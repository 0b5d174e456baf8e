import { expect, it } from 'vitest'
import { meantTime, splitTimeRange, suggestTime } from '../../src/time/suggest-time.ts'

it.each([
  ['8', '08:00'],
  ['8.30', '8:30'],
  ['0830', '08:30'],
  ['8h30', '8:30'],
  ['2400', '24:00'],
  ['ca. 9 Uhr', '09:00'],
  ['midday', 'noon'],
  ['10:35', '10:35'],
  ['25', null],
  ['morning', null],
])('suggestTime of %j is %j', (text, time) => {
  expect(suggestTime(text)).toBe(time)
})

it.each([
  ['9:00-9:30', ['9:00', '9:30']],
  ['9 to 10am', ['9 am', '10am']],
  ['9h00 – 9h30', ['9:00', '9:30']],
  ['9:00', null],
])('splitTimeRange of %j is %j', (text, range) => {
  expect(splitTimeRange(text)).toEqual(range)
})

it.each([
  ['10h35', '"10h35" is not a time', ['10:35']],
  ['10h35 Tokyo', '"10h35" is not a time', ['10:35 Tokyo']],
  ['10h35 (Tokyo)', '"10h35" is not a time', ['10:35 (Tokyo)']],
  ['(10:35 Tokyo)', '"(10:35 Tokyo)" is not a time', ['10:35 Tokyo']],
  ['13:00pm PT', 'there is no time 13:00pm', ['13:00 PT']],
  ['midnight PT', 'midnight can be the start or the end of a day', ['00:00 PT', '24:00 PT']],
])('meantTime of %j', (text, reason, write) => {
  expect(meantTime(text)).toEqual({ reason, write })
})

it.each(['10:35', '10:35 (Tokyo)', '25:00', 'morning', ''])('meantTime of %j is null', (text) => {
  expect(meantTime(text)).toBeNull()
})
