import {describe, expect, it} from "vitest";
import {termsSentence} from "../../reports/components/sentences/terms.ts";

describe("terms of a questionnaire", () => {
  it("say once that it is free", () => {
    expect(termsSentence({permission: "free to use", terms: "Free to use, with citation."})).toBe(
      "Free to use, with citation."
    );
    expect(
      termsSentence({
        permission: "free after registration",
        terms: "Free after registration with the University."
      })
    ).toBe("Free after registration with the University.");
  });

  it("say both where the terms say something else", () => {
    expect(termsSentence({permission: "free to use", terms: "Public domain."})).toBe(
      "Free to use. Public domain."
    );
    expect(
      termsSentence({
        permission: "with the author's permission",
        terms: "Free with the permission of its author."
      })
    ).toBe("With the author's permission. Free with the permission of its author.");
  });
});
