import { expect, it } from 'vitest'
import { deadlineTypeIn } from '../../../src/readers/entries/deadline-types.ts'

it.each([
  ['abstract', 'abstract'],
  ['Abstract submission', 'abstract'],
  ['abstract_registration', 'abstract'],
  ['Abstract notification', 'notification'],
  ['Author notification', 'notification'],
  ['final_decision', 'notification'],
  ['camera_ready', 'camera-ready'],
  ['Camera-ready papers', 'camera-ready'],
  ['Final version due', 'camera-ready'],
  ['Register', 'registration'],
  ['early_registration', 'registration'],
  ['rebuttal_start', 'rebuttal'],
  ['Author response', 'rebuttal'],
  ['supplementary', 'supplementary'],
  ['ARR commitment', 'commitment'],
  ['cfp', 'paper'],
  ['CfP closes', 'paper'],
  ['Full papers', 'paper'],
  ['submission', 'paper'],
  ['withdrawal', 'other'],
  ['', 'other'],
])('%s is %s', (text, type) => expect(deadlineTypeIn(text)).toBe(type))
