import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseProgram } from '../../src/readers/esfomo/parse-program.ts'
import { formatTime } from '../../src/time/format.ts'

const { program, problems } = parseProgram(
  readFileSync(new URL('../../data/esfomo-2025.yaml', import.meta.url)),
)
if (!program) throw new Error(JSON.stringify(problems))
const sessions = program.days.flatMap((day) => day.sessions)

it('esfomo-2025 has every session and talk of its web page, in the same order', () => {
  const rows = sessions
    .flatMap((session) => [session, ...session.talks])
    .map(
      ({ start, type, title }) =>
        `${start === null ? '' : formatTime(start, program.timezone)} ${type}: ${title}`,
    )
  expect(rows).toEqual([
    '08:30 opening: Opening remarks',
    '08:40 invited: Zero to 50 ExaFLOPS in under a year - lessons from the trenches',
    '09:10 invited: TorchTitan: a PyTorch native platform for training foundation models',
    '09:40 break: Coffee break',
    '10:00 invited: The Quest For Blazingly Fast LLM Serving',
    '10:30 oral: Orals session 1',
    '10:30 oral: FPTQuant: Function-Preserving Transforms for LLM Quantization',
    '10:45 oral: Cartridges: Lightweight and general-purpose long context representations via self-study',
    '11:00 oral: zip2zip: Inference-Time Adaptive Vocabularies for Language Models via Token Compression',
    '11:15 lightning: Lightning talks: spotlight papers',
    '11:30 lunch: Lunch break',
    '13:00 poster: Poster session',
    '14:30 invited: Minions: Cost-efficient Collaboration Between On-device and Cloud Language Models',
    '15:00 break: Coffee break',
    '15:30 oral: Orals session 2',
    '15:30 oral: Any-Order GPT as Masked Diffusion Model: Decoupling Formulation and Architecture',
    '15:45 oral: Hardware-Efficient Attention for Fast Decoding',
    '16:00 invited: Making Communication-Efficient Language Model Training Reliable and Scalable with DiLoCo',
    '16:30 invited: H-Nets',
    '17:00 closing: Closing remarks / Awards',
  ])
})

it('esfomo-2025 has all speakers with their affiliations, and 11 organizers', () => {
  const speakers = sessions
    .flatMap((session) => session.speakers)
    .map(({ name, affiliation }) => `${name}, ${affiliation}`)
  expect(speakers).toEqual([
    'Hagay Lupesko, Cerebras Systems',
    'Wanchao Liang, Thinking Machines',
    'Baris Kasikci, University of Washington',
    'Avanika Narayan, Stanford / Rox',
    'Zachary Charles, Google',
    'Albert Gu, CMU / Cartesia AI',
  ])
  expect(program.organizers).toHaveLength(11)
})

it('esfomo-2025 states no zone, end or former date that its web page leaves out', () => {
  const inferred = program.deadlines.filter(({ announcement }) => announcement?.zoneInferred)
  expect(inferred.map(({ id }) => id)).toEqual(['notification'])
  expect(sessions.filter(({ endInferred }) => !endInferred).map(({ id }) => id)).toEqual([
    'posters',
  ])
  const former = program.deadlines.map(({ announced, was }) => {
    return [announced, was.map((one) => one?.date ?? null)]
  })
  expect(former).toEqual([
    ['2025-05-27 11:59 PM UTC', ['2025-05-19', '2025-05-26']],
    ['2025-06-09', []],
    ['2025-07-03 11:59 PM UTC', [null]],
  ])
})
