/** Looks for what keeps people from using a page, by the rules of axe-core. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Returns a line for each element of a part that breaks a rule: the rule, the element and why. */
export async function violations(page: Page, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (selector) => {
    // The size of targets is a rule of WCAG 2.2, AA, that axe leaves out by default.
    const options: axe.RunOptions = {
      resultTypes: ['violations'],
      preload: false, // nothing is elsewhere
      rules: { 'target-size': { enabled: true } },
    }
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
      selector,
      options,
    )
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}: ${failureSummary}`),
    )
  }, part)
}
