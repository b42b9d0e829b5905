/** What a PDF says about itself. `createdAt` is a UTC instant to the second. */
export type DocumentInfo = { title: string; createdAt: string; producer: string };

const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The body of the XMP packet: dates, title and the PDF/UA-1 mark (documents.md, trap 4). */
export function xmp({ title, createdAt, producer }: DocumentInfo): string {
  const description = (prefix: string, uri: string, body: string) =>
    `<rdf:Description rdf:about="" xmlns:${prefix}="${uri}">${body}</rdf:Description>`;
  const alternatives = `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt>`;
  const dates = `<xmp:CreateDate>${createdAt}</xmp:CreateDate><xmp:ModifyDate>${createdAt}</xmp:ModifyDate>`;
  const tool = `<xmp:CreatorTool>${escapeXml(producer)}</xmp:CreatorTool>`;
  return [
    description('xmp', 'http://ns.adobe.com/xap/1.0/', `${dates}${tool}`),
    description('dc', 'http://purl.org/dc/elements/1.1/', `<dc:title>${alternatives}</dc:title>`),
    description(
      'pdf',
      'http://ns.adobe.com/pdf/1.3/',
      `<pdf:Producer>${escapeXml(producer)}</pdf:Producer>`,
    ),
    description('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', '<pdfuaid:part>1</pdfuaid:part>'),
  ].join('\n');
}
