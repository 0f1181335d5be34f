import { AriaLiveAnnouncer, FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { theme } from './theme';

/** What every page stands in: the theme, and the announcements for screen readers. */
export function PageFrame(props: { readonly children: ReactNode }): ReactNode {
  return (
    <FluentProvider theme={theme}>
      <AriaLiveAnnouncer>{props.children}</AriaLiveAnnouncer>
    </FluentProvider>
  );
}
