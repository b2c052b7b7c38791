import type { LanguageTag } from '../article.ts';
export const detectLanguage = (text: string): LanguageTag => (/[ăđơư]/.test(text) ? 'vi' : 'en');
