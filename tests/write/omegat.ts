/** A project of OmegaT that takes a paragraph for a segment; it finds `ru` and `ru-RU` in a memory alike. */
export function omegatProject(from: 'kk' | 'ru', into: 'kk' | 'ru'): string {
  const names = { kk: 'KK-KZ', ru: 'RU-RU' };
  return PROJECT.replace('FROM', names[from]).replace('INTO', names[into]);
}

const PROJECT = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
  <project version="1.0">
    <source_dir>__DEFAULT__</source_dir>
    <target_dir>__DEFAULT__</target_dir>
    <tm_dir>__DEFAULT__</tm_dir>
    <glossary_dir>__DEFAULT__</glossary_dir>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>FROM</source_lang>
    <target_lang>INTO</target_lang>
    <sentence_seg>false</sentence_seg>
    <support_default_translations>true</support_default_translations>
    <remove_tags>false</remove_tags>
  </project>
</omegat>
`;
