import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '#resources/locales/en.json';
import th from '#resources/locales/th.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof th };
    keySeparator: false;
    nsSeparator: false;
    returnNull: false;
  }
}

/** Thai first; English second. Both lie in the program: nothing is fetched. */
export function startLanguages(): void {
  void i18next.use(initReactI18next).init({
    lng: 'th',
    fallbackLng: 'th',
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { th: { translation: th }, en: { translation: en } },
  });
}
