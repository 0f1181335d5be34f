import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CriteriaView } from '../components/CriteriaView';
import type { Chosen } from '../components/use-chosen';
import { useText } from '../text/TextProvider';

/** The criteria of the chosen subject, beside the table. */
export function CriteriaDrawer(props: {
  readonly chosen: Chosen;
  readonly open: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { t, locale } = useText();
  const { chosen, open, onClose } = props;
  return (
    <OverlayDrawer
      position="end"
      size="medium"
      open={open}
      onOpenChange={(_, { open: stays }) => {
        if (!stays) onClose();
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle action={<Button onClick={onClose}>{t('close')}</Button>}>
          {chosen.subject.label[locale]}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <CriteriaView plan={chosen.plan} subject={chosen.subject} />
      </DrawerBody>
    </OverlayDrawer>
  );
}
