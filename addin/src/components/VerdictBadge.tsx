import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Verdict } from '@giam-ngheo/core/evaluation/truth';
import type { ReactNode } from 'react';
import { VERDICT_COLORS, VERDICT_SIGNS } from './verdict-colors';

const ground = (verdict: Verdict) => ({
  color: VERDICT_COLORS[verdict].text,
  backgroundColor: VERDICT_COLORS[verdict].ground,
  borderTopColor: VERDICT_COLORS[verdict].edge,
  borderRightColor: VERDICT_COLORS[verdict].edge,
  borderBottomColor: VERDICT_COLORS[verdict].edge,
  borderLeftColor: VERDICT_COLORS[verdict].edge,
});

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'baseline',
    columnGap: '5px',
    paddingTop: '1px',
    paddingBottom: '1px',
    paddingLeft: '8px',
    paddingRight: '8px',
    borderTopWidth: '1px',
    borderRightWidth: '1px',
    borderBottomWidth: '1px',
    borderLeftWidth: '1px',
    borderTopStyle: 'solid',
    borderRightStyle: 'solid',
    borderBottomStyle: 'solid',
    borderLeftStyle: 'solid',
    borderRadius: '10px',
    fontSize: '12px',
    lineHeight: '18px',
    fontWeight: 600,
    whiteSpace: 'nowrap',
    // High contrast mode takes the colours away; the edge and the word stay.
    forcedColorAdjust: 'auto',
  },
  large: {
    fontSize: '15px',
    lineHeight: '22px',
    paddingLeft: '10px',
    paddingRight: '10px',
    borderRadius: '12px',
  },
  met: ground('met'),
  not_met: ground('not_met'),
  missing: ground('missing'),
  awaiting: ground('awaiting'),
  not_applicable: ground('not_applicable'),
});

/** A verdict as a word on its colour. */
export function VerdictBadge(props: {
  readonly verdict: Verdict;
  readonly label: string;
  readonly large?: boolean;
}): ReactNode {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, props.large && styles.large, styles[props.verdict])}>
      <span aria-hidden="true">{VERDICT_SIGNS[props.verdict]}</span>
      {props.label}
    </span>
  );
}
