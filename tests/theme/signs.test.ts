import { describe, expect, it } from 'vitest';
import { findFonts } from '../../src/theme/fonts.ts';
import { findMissing, readMetrics } from '../../src/theme/metrics.ts';

/** A deck of some words, as far as its fonts are concerned. */
const write = (words: string, language = 'en') => ({ fonts: [], faces: [], language, words });

const names = (words: string) => [...new Set(findFonts(write(words)).map(({ name }) => name))];

describe('signs of the theme', () => {
  it.each([
    ['arrows', '→ ← ↑ ↓ ↔ ⇒ ⇔ ↦ ⟶'],
    ['mathematical signs', '≠ ≤ ≥ ≈ ≡ ∞ √ ∑ ∏ ∫ ∂ ∇ ∪ ∩ ⊂ ⊆ ∈ ∉ ∅ ∀ ∃ ∧ ∨ ¬ × ÷ ± ∘ ⋅ ∼ ∝ ∥ ⊥ ∠ ℝ ℕ ℤ ℂ'],
    ['mathematical letters', '𝑓 𝑥 𝐀 𝔹'],
    ['raised and lowered figures', '⁰ ¹ ² ³ ⁴ ⁵ ⁶ ⁷ ⁸ ⁹ ⁺ ⁻ ⁿ ⁱ ₀ ₁ ₂ ₃ ₄ ₅ ₆ ₇ ₈ ₉ ½ ⅓ ⅔ ⅛'],
    ['marks', '□ ■ ▪ ▲ ▶ ● ○ ★ ☆ ✓ ✔ ✗ ✘ ☐ ☑ ♥ ♠ ⌘ ′ ″ ° №'],
    ['Greek', 'α β γ π Σ λόγος ἄνθρωπος'],
    ['Vietnamese', 'Việt Nam ở Ấn Độ'],
  ])('%s are in its fonts', async (_name, words) => {
    expect(await findMissing(words, write(words))).toEqual([]);
  });

  it('are taken by decks that have them alone, and only the files with their characters', () => {
    const usual = names('Plain words – “quoted” × 2');
    expect(usual.filter((name) => !/-latin(?:-ext)?-/.test(name))).toEqual([]);
    const added = names('a → b').filter((name) => !usual.includes(name));
    expect(added).toEqual(['signs-sans-arrows-400-normal.woff2', 'signs-sans-arrows-600-normal.woff2']);
  });

  it('have widths for the labels of pictures', async () => {
    const { faces } = await readMetrics('→≤', write('→≤'));
    expect(Object.values(faces).map(({ widths }) => [widths['→'], widths['≤']].every(Boolean))).not.toContain(
      false,
    );
  });
});
