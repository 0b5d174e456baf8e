/** Runs the completion scripts in their shells, also on a program file that tries an injection. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { binFolder, terminal } from './pty.ts'

const folder = mkdtempSync(join(tmpdir(), 'esfomo-completion-'))
const env = { PATH: `${binFolder}:${process.env.PATH}`, HOME: folder, LANG: 'C.UTF-8' }
/** A file that exists once a shell has run text from a program file. */
const canary = join(folder, 'harmed')
const hostile = join(folder, 'hostile.yaml')
const injection = `$(touch ${canary})`
writeFileSync(
  hostile,
  `format: 1
id: hostile
name: Hostile
timezone: UTC
days:
  - date: 2026-01-01
    sessions:
      - { id: harmless, start: 9:00, title: '${injection} \`touch ${canary}\` ; touch ${canary} "' }
      - { start: 10:00, title: '${injection}' }
      - { id: named, start: 11:00, title: Named, speakers: [Ann O'Brien, 王 小明, { name: '${injection}' }], room: 'Hall: A' }
`,
)
writeFileSync(join(folder, '$(touch harmed) file.yaml'), '')
copyFileSync(hostile, join(folder, 'my prog.yaml'))

/** Returns the candidates that a shell offers for a line, whose last word may be empty. */
type Complete = (line: string) => string[]

const bash: Complete = (line) => {
  const script = `
    source <(esfomo completion bash); source <(esfomo completion bash)
    COMP_WORDS=(${line
      .split(' ')
      .map((word) => `'${word}'`)
      .join(' ')})
    COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
    _esfomo
    printf '%s\\n' "\${COMPREPLY[@]}"`
  return run('bash', ['--norc', '-c', script])
}

const fish: Complete = (line) => {
  const script = `esfomo completion fish | source; esfomo completion fish | source; complete -C '${line}'`
  return run('fish', ['--no-config', '-c', script]).map((text) => text.split('\t')[0] ?? '')
}

function run(shell: string, argv: readonly string[]): string[] {
  const { stdout, stderr, error } = spawnSync(shell, argv, { encoding: 'utf8', env, cwd: folder })
  if (error)
    throw new Error(`${shell}: ${error.message}; install the package that .ci/run names for it`)
  expect(stderr).toBe('')
  return stdout.split('\n').filter((text) => text !== '')
}

describe.each([
  ['bash', bash],
  ['fish', fish],
])('completion in %s', (_name, complete) => {
  it.each([
    ['esfomo sched', ['schedule']],
    ['esfomo schedule --gri', ['--grid']],
    ['esfomo show fptq', ['fptquant']],
    ['esfomo -p esfomo-202', ['esfomo-2025', 'esfomo-2024', 'esfomo-2023']],
    ['esfomo show -p esfomo-2024 coff', ['coffee-morning', 'coffee-afternoon']],
    ['esfomo schedule --tz asia/tok', ['Asia/Tokyo']],
    ['esfomo schedule --type keyn', ['keynote']],
    ['esfomo deadlines pap', ['paper']],
    ['esfomo export --only s', ['sessions']],
    ['esfomo completion z', ['zsh']],
    ['esfomo help spea', ['speakers']],
    ['esfomo nonsense ', []],
  ])('completes "%s" to %j', (line, expected) => {
    const offered = complete(line)
    expect(offered.filter((word) => !word.includes('file.yaml')).toSorted()).toEqual(
      expected.toSorted(),
    )
  })

  it('offers commands first, and files for arguments and options that take one', () => {
    expect(complete('esfomo ')).toEqual(expect.arrayContaining(['now', 'show', 'help', 'init']))
    expect(complete('esfomo validate hos').join()).toContain('hostile.yaml')
    expect(complete('esfomo schedule -p ./hos').join()).toContain('hostile.yaml')
  })

  it('does not run text from a program file or a file name', () => {
    expect(complete(`esfomo show -p ${hostile} `)).toEqual(expect.arrayContaining(['harmless']))
    expect(complete(`esfomo speakers -p ${hostile} `)).toHaveLength(3)
    complete(`esfomo deadlines -p ${hostile} `)
    complete('esfomo validate ')
    expect(existsSync(canary)).toBe(false)
  })

  it('expands ~ and $HOME in the value of -p, which needs no space before it', () => {
    for (const name of ['~/hostile.yaml', '$HOME/hostile.yaml', './hostile.yaml']) {
      expect(complete(`esfomo show -p ${name} harml`)).toEqual(['harmless'])
    }
    expect(complete('esfomo show -p./hostile.yaml harml')).toEqual(['harmless'])
    expect(complete('esfomo schedule -pesfomo-2024 202')).toEqual(['2024-07-26'])
  })

  it('offers nothing and reports nothing for a missing program file or standard input', () => {
    expect(complete('esfomo show -p missing.yaml ')).toEqual([])
    expect(complete('esfomo show -p - ')).toEqual([])
  })
})

it('bash quotes names as the place of the cursor needs it', () => {
  const named = (line: string) => {
    const script = `source <(esfomo completion bash)
      COMP_WORDS=(esfomo speakers -p ${hostile} "$1"); COMP_CWORD=4; _esfomo
      for word in "\${COMPREPLY[@]}"; do eval "printf '%s\\n' $2$word$2"; done`
    return run('bash', ['--norc', '-c', script, 'bash', line, /^['"]/.exec(line)?.[0] ?? ''])
  }
  expect(named('ann')).toEqual(["Ann O'Brien"])
  expect(named("'ann")).toEqual(["Ann O'Brien"])
  expect(named('"ann')).toEqual(["Ann O'Brien"])
  // As if the line were run.
  for (const line of ['\\$', "'$", '"\\$']) expect(named(line)).toEqual([injection])
  expect(existsSync(canary)).toBe(false)
})

it('bash completes after an equals sign, which it splits off as a word', () => {
  expect(bash('esfomo schedule --tz = asia/tok')).toEqual(['Asia/Tokyo'])
})

describe('completion in zsh', () => {
  const startShell = async () => {
    const shell = terminal('zsh', ['-f'], { env: { ...env, PS1: '> ' }, cwd: folder, columns: 100 })
    shell.type(
      'autoload -Uz compinit; compinit -D; source <(esfomo completion zsh); source <(esfomo completion zsh); echo rea""dy\n',
    )
    await shell.until((screen) => screen.includes('ready'))
    return shell
  }

  it('completes words of all kinds in a terminal, and runs no text from a file', async () => {
    const shell = await startShell()
    for (const [typed, completed] of [
      ['esfomo sched\t', 'esfomo schedule'],
      ['esfomo show fptq\t', 'esfomo show fptquant'],
      ['esfomo schedule --tz asia/tok\t', 'esfomo schedule --tz Asia/Tokyo'],
      ['esfomo schedule --tz toky\t', 'esfomo schedule --tz tokyo'],
      ['esfomo schedule --tz=asia/tok\t', 'esfomo schedule --tz=Asia/Tokyo'],
      ["esfomo show -p 'my prog.yaml' harml\t", "esfomo show -p 'my prog.yaml' harmless"],
      ['esfomo show -p ~/hostile.yaml harml\t', 'esfomo show -p ~/hostile.yaml harmless'],
      ['esfomo schedule --type keyn\t', 'esfomo schedule --type keynote'],
      [`esfomo show -p hostile.yaml harml\t`, 'esfomo show -p hostile.yaml harmless'],
      ['esfomo validate hosti\t', 'esfomo validate hostile.yaml'],
      ['esfomo speakers -p hostile.yaml ann\t', "esfomo speakers -p hostile.yaml Ann\\ O\\'Brien"],
      ["esfomo schedule -p hostile.yaml --room 'hall\t", "-p hostile.yaml --room 'Hall: A'"],
    ] as const) {
      shell.type(typed)
      await shell.until((screen) => screen.split('\n').at(-1)?.includes(completed) ?? false)
      shell.type('\u0015') // Ctrl-U clears the line
    }
    shell.type('esfomo show -p hostile.yaml \t')
    await shell.until((screen) => screen.includes('harmless'))
    shell.type('\u0015exit\n')
    await shell.ended
    expect(existsSync(canary)).toBe(false)
  })
})
