import { createContext, useContext } from 'react';
import type { Words } from '@/lib/words/words-for';
import { zhCN } from '@/lib/words/zh-cn';

const WordsContext = createContext<Words>(zhCN);

export const WordsProvider = WordsContext.Provider;

export const useWords = (): Words => useContext(WordsContext);
