package org.docket.web.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.form.FormDefinition;
import org.docket.problem.Text;
import org.docket.web.problem.ProblemBody;

/** Builds the description of the API. */
final class OpenApiDocument {

  static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final Collection<Class<?>> resources;
  private final Collection<FormDefinition> forms;
  private final Locale language;

  OpenApiDocument(
      Collection<Class<?>> resources, Collection<FormDefinition> forms, Locale language) {
    this.resources = List.copyOf(resources);
    this.forms = List.copyOf(forms);
    this.language = language;
  }

  /**
   * The whole description.
   *
   * @param server path of the API, with the context root that Docket is deployed under
   */
  ObjectNode json(UUID release, String server) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("openapi", "3.1.0");
    document.put("jsonSchemaDialect", DIALECT);
    ObjectNode info = document.putObject("info");
    info.put("title", "Docket");
    info.put("version", "v1 " + release);
    info.put("description", DESCRIPTION.in(language));
    document.putArray("servers").addObject().put("url", server);
    ObjectNode paths = document.putObject("paths");
    ObjectNode components = document.putObject("components");
    ObjectNode schemas = components.putObject("schemas");
    TypeSchemas types = new TypeSchemas(schemas);
    types.of(ProblemBody.class);
    RecordSchemas.addTo(schemas);
    new ResourcePaths(resources, new ResourceOperations(types, language)).addTo(paths);
    FormPaths formPaths = new FormPaths(language);
    forms.forEach(form -> formPaths.add(form, paths, schemas));
    components.set("responses", CommonSchemas.responses(language));
    components.set("securitySchemes", CommonSchemas.security(language));
    document.putArray("security").addObject().putArray("session");
    document.withArray("security").addObject().putArray("token");
    return document;
  }

  private static final Text DESCRIPTION =
      Text.of(
          "Records, tasks and documents of the published configuration. Each published form has"
              + " paths of its own with the schema of its data. Answers are in the language of"
              + " Accept-Language, zh-CN or en. If-Match guards what somebody saw of a record:"
              + " saving, handing in, cancelling and withdrawing it require its version. A task is"
              + " guarded by itself: the second answer to it is refused with 409, so a decision"
              + " needs no version; one that sends it is refused when the record has changed since."
              + " Idempotency-Key guards what cannot be taken back when an answer was lost:"
              + " creating a record, issuing a document and printing it. Other posts are safe to"
              + " repeat: they are refused the second time, or leave nothing behind but what nobody"
              + " refers to.",
          "已发布配置的单据、任务和文件接口；每个已发布的表单都有自己的路径和数据结构。应答语言由"
              + " Accept-Language 决定（zh-CN 或 en）。If-Match 保护所见的单据：保存、提交、作废和撤回"
              + "都须带版本。任务自身防止重复处理：第二个处理结果返回 409，因此处理任务无须版本；若带版本，"
              + "则单据已变动时拒绝。Idempotency-Key 用于应答丢失后无法收回的操作：新建单据、出具文件和"
              + "打印。其他 POST 可放心重发：第二次会被拒绝，或只留下无人引用的内容。");
}
