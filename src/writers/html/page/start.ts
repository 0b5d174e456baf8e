/** Inflates the script of the page and runs it. Without it, the page reads as it is written. */
import { CAN_INFLATE, inflate } from './inflate.ts'

const packed = document.getElementById('_script')?.textContent ?? ''
if (CAN_INFLATE) {
  inflate(packed).then((code) => {
    const script = document.createElement('script')
    script.textContent = code
    document.body.append(script)
  })
}
