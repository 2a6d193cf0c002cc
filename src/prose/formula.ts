import { writeMathml } from '../deck/mathml.ts';
import { estimateWidth } from '../deck/mathsWidth.ts';
import type { Attributes, Formula } from '../deck/prose.ts';
import { readFormula } from '../deck/text.ts';
import { addClass, escapeText, renderElement } from './html.ts';

/** A formula that is wider, in em, may be wider than a phone: its box, which scrolls there, can be reached by keys. */
const PHONE = 14;

/** Widths, in em, that style sheets know: a formula's type is made as small as the next of them needs. */
const WIDTHS = [16, 20, 24, 28, 32, 40, 48, 60] as const;

/** A formula: MathML, which screen readers read by themselves; as a picture, with its spoken words as description. */
export function renderFormula(formula: Formula): string {
  const { content, isDisplay, equation, attributes } = formula;
  const maths = content ? writeMathml(content) : `<code>${escapeText(formula.tex)}</code>`;
  const shown = content && formula.shownAs === 'picture' ? renderPicture(formula, maths) : maths;
  if (!isDisplay) return attributes ? renderElement('span', attributes, shown) : shown;
  const number = equation ? ` <span class="formula-number">(${equation.number})</span>` : '';
  const width = content ? estimateWidth(content) : 0;
  const step = width < WIDTHS[0] ? '' : ` maths-em-${WIDTHS.find((each) => each >= width) ?? WIDTHS.at(-1)}`;
  const keys: Attributes =
    formula.shownAs === 'scroller' && width > PHONE
      ? { tabindex: '0', role: 'group', 'aria-label': 'Formula' }
      : {};
  const box = renderElement('span', { class: `formula-box${step}`, ...keys }, shown);
  return renderElement('span', addClass(attributes, equation ? 'formula numbered' : 'formula'), box + number);
}

function renderPicture(formula: Formula, maths: string): string {
  const language: Attributes = formula.spokenLanguage === null ? {} : { lang: formula.spokenLanguage };
  const label = { role: 'img', 'aria-label': readFormula(formula), ...language };
  return renderElement('span', { class: 'formula-picture', ...label }, maths);
}
