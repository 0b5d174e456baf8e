/** Validates the JSON that commands print, strictly: a field that the JSON Schema lacks is an error. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { ANSWERS } from '../src/render/json/schema/answers.ts'
import { answersSchema } from '../src/render/json/schema/json-schema.ts'

const ajv = new Ajv2020({ formats: { date: true, 'date-time': true } })
ajv.addSchema(answersSchema({ strict: true }), 'answers')

/** Throws if a document is not what a command answers. */
function checkAnswer(command: string, document: unknown): void {
  const validate = ajv.getSchema(`answers#/$defs/${command}`)
  if (!validate) throw new Error(`the JSON Schema has no answer of ${command}`)
  if (validate(document)) return
  const [first] = validate.errors ?? []
  const problem = `${first?.instancePath} ${first?.message} ${JSON.stringify(first?.params)}`
  throw new Error(`the JSON of ${command} does not match its schema: ${problem}`)
}

/** Throws if a command line has printed JSON that does not match the schema of its answer. */
export function checkOutput(argv: readonly string[], stdout: string): void {
  const isExport = argv.includes('export') && argv.includes('json')
  const isAnswer = isExport || (argv.includes('--json') && argv[0] !== '__complete')
  if (stdout === '' || !isAnswer) return
  const [command = 'now', inner = ''] = argv.filter((word) => Object.hasOwn(ANSWERS, word))
  checkAnswer(command === 'programs' && inner === 'refresh' ? inner : command, JSON.parse(stdout))
}
