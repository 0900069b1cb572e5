package org.docket.document.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.docket.definition.CompiledSet;
import org.docket.definition.ShippedPacks;
import org.docket.form.FormDefinition;
import org.docket.form.kind.FieldKinds;
import org.docket.organization.OrganizationChart;
import org.docket.problem.Text;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.Test;

class FieldDictionaryTest {

  private static final CompiledSet SET = Compilers.loader().load(ShippedPacks.all()).require();

  private static final Pattern ENGLISH = Pattern.compile("[a-z]{3,}");

  /** What only whoever writes configuration understands. */
  private static final Pattern CODE =
      Pattern.compile("@\"|\\w\\.[a-z]|[a-z]\\w*[A-Z]|!=|\\bnull\\b|satisfies");

  private final FieldDictionary dictionary =
      new FieldDictionary(key -> SET.find(FormDefinition.class, key), OrganizationChart.EMPTY);

  @Test
  void shouldExplainAField() {
    List<FieldEntry> fields = dictionary.of(SET.require(FormDefinition.class, "works-liaison"));

    assertThat(fields)
        .contains(
            new FieldEntry(
                "customer",
                Text.of("Party A", "甲方"),
                Text.of("another record", "引用单据"),
                Text.of("Customer", "客户"),
                Text.of("required", "必填"),
                Text.same("")),
            new FieldEntry(
                "buyer",
                Text.of("Ordering company", "委托方"),
                Text.of("unit", "部门"),
                Text.same(""),
                Text.of("= Created by · unit · legal entity", "= 创建人 · 单位 · 法人单位"),
                Text.same("")));
  }

  @Test
  void shouldSayFromAmongWhomAPersonIsChosen() {
    FormDefinition form = SET.require(FormDefinition.class, "liaison-note");

    assertThat(dictionary.of(form))
        .filteredOn(field -> field.path().equals("technician"))
        .extracting(FieldEntry::values)
        .containsExactly(Text.of("technician of To department", "主送部门的technician"));
  }

  @Test
  void shouldSayNothingInCode() {
    for (FormDefinition form : SET.all(FormDefinition.class)) {
      for (FieldEntry field : dictionary.of(form)) {
        String name = form.key() + "." + field.path();
        assertThat(field.filled().en()).as(name).doesNotContainPattern(CODE);
        assertThat(field.filled().zh()).as(name).doesNotContainPattern(ENGLISH);
      }
    }
  }

  @Test
  void shouldCallEachKindDifferently() {
    assertThat(FieldKinds.all()).extracting(kind -> kind.title().en()).doesNotHaveDuplicates();
    assertThat(FieldKinds.all()).extracting(kind -> kind.title().zh()).doesNotHaveDuplicates();
  }
}
