import type { Verdict } from '@giam-ngheo/core/evaluation/truth';

/** Colours of a verdict: text, ground and edge. The word always stands beside the colour; text on ground has a contrast above 4.5. */
export const VERDICT_COLORS: Readonly<Record<Verdict, { text: string; ground: string; edge: string }>> = {
  met: { text: '#0b5a2b', ground: '#dff3e4', edge: '#2e8b57' },
  not_met: { text: '#96091c', ground: '#fde4e7', edge: '#c50f1f' },
  missing: { text: '#7a4300', ground: '#fff0d6', edge: '#c87a00' },
  awaiting: { text: '#0b4f86', ground: '#e1effb', edge: '#2f7fc1' },
  not_applicable: { text: '#4a4a4a', ground: '#eeeeee', edge: '#8a8a8a' },
};

/** A sign beside the word, for those who do not tell the colours apart. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  met: '✓',
  not_met: '✕',
  missing: '…',
  awaiting: '?',
  not_applicable: '–',
};
