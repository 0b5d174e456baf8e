import { describe, expect, it } from 'vitest'
import { wantsColour } from '../../src/reply/colour.ts'

describe('wantsColour obeys the option, then NO_COLOR, FORCE_COLOR and the terminal', () => {
  it.each([
    [undefined, {}, true, true],
    [undefined, {}, false, false],
    ['auto', {}, true, true],
    ['always', { NO_COLOR: '1' }, false, true],
    ['never', { FORCE_COLOR: '1' }, true, false],
    [false, { FORCE_COLOR: '1' }, true, false],
    [undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [undefined, { NO_COLOR: '' }, true, true],
    [undefined, { FORCE_COLOR: '1' }, false, true],
    [undefined, { FORCE_COLOR: '' }, false, false],
    [undefined, { FORCE_COLOR: '0' }, true, false],
    [undefined, { CLICOLOR_FORCE: '1' }, false, true],
    [undefined, { TERM: 'dumb' }, true, false],
  ] as const)(
    'for option %s, environment %j and terminal %s it returns %s',
    (option, env, terminal, colour) => {
      expect(wantsColour(option, env, terminal)).toBe(colour)
    },
  )
})
