using Immunotherapy.Web.Content.Search;

namespace Immunotherapy.Tests.Content.Search;

public sealed class StemsTests
{
    [Theory]
    [InlineData("effect", "effects")]
    [InlineData("rash", "rashes")]
    [InlineData("therapy", "therapies")]
    [InlineData("antibody", "antibodies")]
    [InlineData("virus", "viruses")]
    [InlineData("dose", "doses")]
    [InlineData("diagnosis", "diagnoses")]
    [InlineData("metastasis", "metastases")]
    [InlineData("stop", "stopped", "stopping")]
    [InlineData("bleed", "bleeding")]
    [InlineData("swell", "swelling")]
    [InlineData("take", "taking")]
    [InlineData("treat", "treats", "treated", "treating")]
    [InlineData("vaccine", "vaccines")]
    public void English_FormsOfAWord_AreEqual(params string[] forms) => Assert.Single(forms.Select(Stems.In("en").Of).Distinct());

    [Theory]
    [InlineData("treatment", "treat")]
    [InlineData("sepsis", "septic")]
    [InlineData("cd4", "cd47")]
    [InlineData("pd", "pds")]
    [InlineData("il2", "il")]
    [InlineData("nivolumab", "ipilimumab")]
    public void English_OtherWords_StayApart(string one, string other) => Assert.NotEqual(Stems.In("en").Of(one), Stems.In("en").Of(other));

    [Theory]
    [InlineData("efecto", "efectos")]
    [InlineData("secundario", "secundarios", "secundaria", "secundarias")]
    [InlineData("reaccion", "reacciones")]
    [InlineData("tumor", "tumores")]
    [InlineData("medico", "medica", "medicos", "medicas")]
    [InlineData("vacuna", "vacunas")]
    [InlineData("cancer", "canceres")]
    [InlineData("vez", "veces")]
    [InlineData("tratar", "tratado", "tratada", "tratando", "tratan", "tratarse")]
    [InlineData("comer", "comido", "comiendo")]
    [InlineData("examen", "examenes")]
    [InlineData("terapia", "terapias")]
    [InlineData("fuerte", "fuertes", "fuertemente")]
    public void Spanish_FormsOfAWord_AreEqual(params string[] forms) => Assert.Single(forms.Select(Stems.In("es").Of).Distinct());

    [Theory]
    [InlineData("crisis", "criar")]
    [InlineData("dosis", "dos")]
    [InlineData("estado", "este")]
    [InlineData("tratamiento", "tratar")]
    public void Spanish_OtherWords_StayApart(string one, string other) => Assert.NotEqual(Stems.In("es").Of(one), Stems.In("es").Of(other));

    [Fact]
    public void LanguageWithoutATable_IsLeftAsItIs() => Assert.Equal("therapies", Stems.In("xx").Of("therapies"));

    [Fact]
    public void LanguageOfACountry_HasTheTableOfItsLanguage() => Assert.Equal("efect", Stems.In("es-MX").Of("efectos"));
}
