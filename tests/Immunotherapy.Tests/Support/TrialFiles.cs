namespace Immunotherapy.Tests.Support;

/// <summary>Small data files of trials, approvals and questions that are whole and good.</summary>
public static class TrialFiles
{
    public const string First = "NCT00000001";
    public const string Second = "NCT00000002";

    public const string Trials = """
        - id: NCT00000001
          name: FIRST-1
          phase: "3"
          setting: early
          subtype: triple-negative
          people: 1174
          drugs: [pembrolizumab]
          status: completed
          compared: { en: Chemotherapy with pembrolizumab or with placebo, es: Quimioterapia con pembrolizumab o con placebo }
          plain: { en: More people were alive 5 years later., es: Más personas seguían con vida 5 años después. }
          results:
            - { what: { en: alive 5 years later, es: seguían con vida 5 años después }, with: 87, without: 82, unit: percent, source: first-source }
            - { what: { en: "months until the cancer grew, for half of the people", es: meses hasta que el cáncer creció }, with: 9.7, without: 5.6, unit: months, source: second-source }
          sources: [first-source, second-source]
          checked: 2026-11-23
        - id: NCT00000002
          name: SECOND-2
          phase: 1b
          setting: advanced
          subtype: any
          people: 32
          drugs: [til-therapy, interleukin-2]
          status: running
          plain: { en: No results were found as of November 2026., es: No se encontraron resultados en noviembre de 2026. }
          sources: [first-source]
          checked: 2026-11-22

        """;

    public const string Approvals = """
        - date: 2021-07-26
          body: FDA
          country: us
          kind: approved
          drugs: [pembrolizumab]
          subtype: triple-negative
          immunotherapy: true
          what: { en: Approved with chemotherapy., es: Aprobado con quimioterapia. }
          trial: NCT00000001
          sources: [first-source]
        - date: 2019-08
          body: company
          country: us
          kind: withdrawn
          drugs: [atezolizumab]
          subtype: any
          immunotherapy: true
          what: { en: The company took it back., es: La empresa lo retiró. }
          sources: [second-source, first-source]

        """;

    public const string Questions = """
        - id: tests
          topic: { en: My tests, es: Mis pruebas }
          questions:
            - { en: "What is my PD-L1 result?", es: "¿Cuál es mi resultado de PD-L1?" }
            - { en: "What does it change?", es: "¿Qué cambia?" }
        - id: costs
          topic: { en: Costs, es: Costos }
          questions: [{ en: "Does my insurance pay?", es: "¿Paga mi seguro?" }]

        """;

    public static void WriteTrialFiles(this ContentFixture content)
    {
        content.Write("trials.yaml", Trials);
        content.Write("approvals.yaml", Approvals);
        content.Write("questions.yaml", Questions);
    }
}
