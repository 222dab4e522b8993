import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type th from '#resources/locales/th.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof th };
    keySeparator: false;
    nsSeparator: false;
    returnNull: false;
  }
}

type Language = 'th' | 'en';

// Files of their own: Thai letters in the program's script would double its size in memory, and one language is enough
// for a first window. Both lie in the program: nothing is fetched from elsewhere.
const TEXTS = {
  th: () => import('#resources/locales/th.json'),
  en: () => import('#resources/locales/en.json'),
};

/** Thai first: it is there when this has ended. */
export async function startLanguages(): Promise<void> {
  const { default: translation } = await TEXTS.th();
  await i18next.use(initReactI18next).init({
    lng: 'th',
    fallbackLng: 'th',
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { th: { translation } },
  });
}

export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const { default: translation } = await TEXTS[language]();
    i18next.addResourceBundle(language, 'translation', translation);
  }
  await i18next.changeLanguage(language);
}
