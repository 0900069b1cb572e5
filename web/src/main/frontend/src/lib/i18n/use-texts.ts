import { useCallback, useSyncExternalStore } from "react";
import { commonTexts } from "./common-texts";
import { currentLanguage, fill, subscribe, type Language, type Parameters, type TextPair } from "./language";

export type TextTable = Record<string, TextPair>;
export type Translate<T extends TextTable> = (key: keyof T & string, parameters?: Parameters) => string;

export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage);

/** Makes the hook that gives a feature's texts in the current language. */
export function textsOf<T extends TextTable>(table: T): () => Translate<T> {
  return function useFeatureTexts() {
    const language = useLanguage();
    return useCallback<Translate<T>>(
      (key, parameters) => {
        void language;
        const pair = table[key];
        return pair === undefined ? key : fill(pair, parameters);
      },
      [language],
    );
  };
}

export const useCommonTexts = textsOf(commonTexts);
