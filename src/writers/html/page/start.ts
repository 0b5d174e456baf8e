/** Inflates the script of the page and runs it. Without it, the page reads as it is written. */
import { CAN_INFLATE, inflate } from './inflate.ts'

if (CAN_INFLATE) {
  inflate('_script').then((code) => {
    const script = document.createElement('script')
    script.textContent = code
    document.body.append(script)
  })
}
