import type { Locale } from '@giam-ngheo/core/locale/locale';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { TextStorage } from '../snapshot/storage';
import { translator, type Translate } from './messages';

export interface TextContext {
  readonly locale: Locale;
  readonly t: Translate;
  readonly setLocale: (locale: Locale) => void;
}

const LANGUAGE = 'language';

const Context = createContext<TextContext>({ locale: 'vi', t: translator('vi'), setLocale: () => undefined });

/** The texts below it: in the language given until the person chooses the other, which is remembered. */
export function TextProvider(props: {
  readonly initial: Locale;
  readonly storage: TextStorage;
  readonly children: ReactNode;
}): ReactNode {
  const { storage, initial } = props;
  const [locale, setLocale] = useState<Locale>(() => chosenLocale(storage) ?? initial);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const value = useMemo<TextContext>(
    () => ({
      locale,
      t: translator(locale),
      setLocale: (chosen) => {
        storage.setItem(LANGUAGE, chosen);
        setLocale(chosen);
      },
    }),
    [locale, storage],
  );
  return <Context.Provider value={value}>{props.children}</Context.Provider>;
}

/** The texts in the language in use. */
export function useText(): TextContext {
  return useContext(Context);
}

function chosenLocale(storage: TextStorage): Locale | undefined {
  const kept = storage.getItem(LANGUAGE);
  return kept === 'vi' || kept === 'en' ? kept : undefined;
}
