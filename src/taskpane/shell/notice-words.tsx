import type { ReactNode } from 'react';
import type { Notice } from '../session/session';
import { useTexts } from '../texts-context';
import { told } from './told';

/** The sentences of a notice, for the live region. */
export const NoticeWords = ({ notice }: { readonly notice: Notice }): ReactNode =>
  told(notice, useTexts())
    .parts.map(({ sentence }) => sentence)
    .join(' ');
