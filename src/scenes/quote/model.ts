/** A quotation, who said it and when. */
export interface QuoteState {
  show: 'words';
  text: string;
  by: string;
  occasion: string | null;
  unit: string | null;
  caption: string | null;
}
