/**
 * How citations and references are set, in CSL 1.0.2 (https://docs.citationstyles.org): author and place in the
 * text, "(Stevenson, ¶1)", with the date only where an author has several works; the publisher in every entry; dates
 * as day, month, year in plain English, as the locale has them in other languages, or as the bibliography words them.
 */
export function writeStyle(isEnglish: boolean): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info><title>Author and place</title><id>author-place</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <macro name="author">
    <names variable="author">
      <name and="text" name-as-sort-order="first" delimiter-precedes-last="always"/>
      <label form="long" prefix=", "/>
      <substitute><names variable="editor"/><names variable="translator"/></substitute>
    </names>
  </macro>
  <macro name="author-short">
    <names variable="author">
      <name form="short" and="text" et-al-min="4" et-al-use-first="1"/>
      <substitute>
        <names variable="editor"/><names variable="translator"/>
        <text variable="title" form="short" quotes="true"/>
      </substitute>
    </names>
  </macro>
  <macro name="date">
    ${writeDatePart('issued', isEnglish)}
  </macro>
  <macro name="title">
    <choose>
      <if type="book report thesis motion_picture legislation bill legal_case treaty webpage document dataset map" match="any">
        <text variable="title" font-style="italic"/>
      </if>
      <else><text variable="title" quotes="true"/></else>
    </choose>
  </macro>
  <macro name="container">
    <group delimiter=" ">
      <text variable="container-title" font-style="italic"/>
      <group delimiter=", ">
        <text variable="volume"/>
        <group delimiter=" "><text term="issue" form="short"/><text variable="issue"/></group>
      </group>
    </group>
  </macro>
  <macro name="publisher">
    <group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group>
  </macro>
  <macro name="locator">
    <choose>
      <if locator="paragraph section" match="any">
        <group><label variable="locator" form="symbol"/><text variable="locator"/></group>
      </if>
      <else><group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></else>
    </choose>
  </macro>
  <citation disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name">
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=", ">
        <text macro="author-short"/>
        <choose><if disambiguate="true"><text macro="date"/></if></choose>
        <text macro="locator"/>
      </group>
    </layout>
  </citation>
  <bibliography>
    <layout>
      <group delimiter=". " suffix=".">
        <text macro="author"/>
        <text macro="title"/>
        <group delimiter=", "><text macro="container"/><text variable="genre"/><text variable="number"/></group>
        <group delimiter=", ">
          <text macro="publisher"/>
          <text macro="date"/>
          <group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group>
        </group>
        <text variable="note"/>
      </group>
      <choose>
        <if variable="DOI"><text variable="DOI" prefix=" https://doi.org/"/></if>
        <else>
          <text variable="URL" prefix=" "/>
          <group prefix=" (" suffix=")" delimiter=" "><text term="accessed"/>${writeDatePart('accessed', isEnglish)}</group>
        </else>
      </choose>
    </layout>
  </bibliography>
</style>`;
}

function writeDatePart(variable: string, isEnglish: boolean): string {
  if (!isEnglish) return `<date variable="${variable}" form="text"/>`;
  const parts = ['day', 'month', 'year'].map((name) => `<date-part name="${name}"/>`);
  return `<date variable="${variable}" delimiter=" ">${parts.join('')}</date>`;
}
