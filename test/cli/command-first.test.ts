import { describe, expect, it } from 'vitest'
import { commandFirst } from '../../src/cli/command-first.ts'
import { COMMANDS } from '../../src/commands/index.ts'

describe('commandFirst', () => {
  it.each([
    ['', 'now'],
    ['--json', 'now --json'],
    ['-e --tz UTC', 'now -e --tz UTC'],
    ['schedule', 'schedule'],
    ['--json schedule', 'schedule --json'],
    ['--tz UTC schedule today', 'schedule --tz UTC today'],
    ['--tz=UTC schedule', 'schedule --tz=UTC'],
    ['-p f.yaml now', 'now -p f.yaml'],
    ['-pf.yaml now', 'now -pf.yaml'],
    ['-qp f.yaml now', 'now -qp f.yaml'],
    ['-q now', 'now -q'],
    ['-p now now', 'now -p now'],
    ['-p - schedule', 'schedule -p -'],
    ['--no-color schedule', 'schedule --no-color'],
    ['schedle --json', 'schedle --json'],
    ['schedle --help', 'schedle --help'],
    ['--tzz UTC', 'now --tzz UTC'],
    ['--help', '--help'],
    ['--json --help', '--help'],
    ['-V', '--version'],
    ['help', '--help'],
    ['help now', 'now --help'],
    ['help help', '--help'],
    ['help environment', 'help environment'],
    ['-q help exit-status', 'help exit-status'],
    ['--help schedule', 'schedule --help'],
    ['-- schedule', 'schedule --'],
    ['-q -- schedule -x', 'schedule -q -- -x'],
    ['-- schedle', 'schedle --'],
    ['-- help now', 'help -- now'],
    ['-q --', 'now -q'],
  ])('turns %j into %j', (line, result) => {
    const words = (text: string) => text.split(' ').filter((word) => word !== '')
    expect(commandFirst(words(line), COMMANDS).join(' ')).toBe(result.replace('--version', '-V'))
  })
})
