package org.docket.document.template;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.exception.ParseErrorException;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.TemplateParseException;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Compiles bodies of templates and fills them. A compiled template is immutable and may be filled
 * by many threads at once.
 */
public final class TemplateEngine {

  private final RuntimeInstance velocity = new RuntimeInstance();
  private final MacroTable libraryMacros;

  public TemplateEngine() {
    velocity.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, ViewUberspect.class.getName());
    velocity.setProperty(RuntimeConstants.INTERPOLATE_STRINGLITERALS, false);
    velocity.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, true);
    velocity.setProperty(RuntimeConstants.VM_ARGUMENTS_STRICT, true);
    velocity.setProperty(RuntimeConstants.VM_PERM_INLINE_LOCAL, true);
    velocity.setProperty(RuntimeConstants.VM_MAX_DEPTH, TemplateInspector.MAX_DEPTH);
    velocity.setProperty(RuntimeConstants.RESOURCE_LOADERS, "library");
    velocity.setProperty("resource.loader.library.class", LibraryLoader.class.getName());
    velocity.setProperty(RuntimeConstants.VM_LIBRARY, LibraryLoader.LIBRARY);
    velocity.init();
    SimpleNode root = parse(LibraryLoader.LIBRARY, LibraryLoader.text());
    libraryMacros = MacroTable.of(root);
  }

  /**
   * Parses a body and refuses what the sandbox forbids.
   *
   * @param file name for problems
   * @param names what the body may read, such as {@code record}
   * @return the compiled body, or nothing where there are problems
   */
  public @Nullable CompiledTemplate compile(
      String file, String body, Map<String, Shape> names, ProblemCollector problems) {
    try {
      SimpleNode root = parse(file, body);
      int before = problems.problems().size();
      new TemplateInspector(file, names, libraryMacros, problems).inspect(root);
      return problems.problems().size() > before
          ? null
          : new CompiledTemplate(this, template(file, root));
    } catch (VelocityException e) {
      problems.add(TemplateProblems.syntax(firstLine(e)).at(Location.ofFile(file)));
      return null;
    } catch (StackOverflowError e) {
      problems.add(TemplateProblems.tooDeep().at(Location.ofFile(file)));
      return null;
    } catch (ProblemException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  String fill(Template template, Map<String, View> model, Locale language) {
    return Budget.within(() -> fillWithin(template, model, language));
  }

  private String fillWithin(Template template, Map<String, View> model, Locale language) {
    VelocityContext context = new VelocityContext();
    model.forEach(context::put);
    context.put("fn", new Functions(language));
    EventCartridge cartridge = new EventCartridge();
    cartridge.addReferenceInsertionEventHandler(new Insertion());
    cartridge.attachToContext(context);
    CountingWriter writer = new CountingWriter(Budget.current());
    try {
      template.merge(context, writer);
    } catch (VelocityException e) {
      throw problemIn(e, template.getName());
    }
    return writer.toString();
  }

  private static ProblemException problemIn(VelocityException e, String file) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException known) {
        return known;
      }
    }
    Problem problem = TemplateProblems.syntax(firstLine(e));
    return new ProblemException(problem.at(Location.ofFile(file)), e);
  }

  private SimpleNode parse(String file, String body) {
    Template template = new Template();
    template.setRuntimeServices(velocity);
    template.setName(file);
    try {
      return velocity.parse(new StringReader(body), template);
    } catch (TemplateParseException e) {
      throw syntax(file, e.getLineNumber(), e.getColumnNumber(), e);
    } catch (ParseException e) {
      int line = e.currentToken == null ? 0 : Math.max(0, e.currentToken.beginLine);
      int column = e.currentToken == null ? 0 : Math.max(0, e.currentToken.beginColumn);
      throw syntax(file, line, column, e);
    } catch (ParseErrorException e) {
      throw syntax(file, Math.max(0, e.getLineNumber()), Math.max(0, e.getColumnNumber()), e);
    }
  }

  private static ProblemException syntax(String file, int line, int column, Exception e) {
    Problem problem = TemplateProblems.syntax(firstLine(e));
    return new ProblemException(
        problem.at(new Location(file, Math.max(0, line), Math.max(0, column), "")), e);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private Template template(String file, SimpleNode root) {
    Template template = new Template();
    template.setRuntimeServices(velocity);
    template.setName(file);
    template.setData(root);
    template.setEncoding(StandardCharsets.UTF_8.name());
    template.initDocument();
    return template;
  }

  /** Escapes what is inserted, unless one of our own functions made it. */
  private static final class Insertion implements ReferenceInsertionEventHandler {
    @Override
    public @Nullable Object referenceInsert(
        Context context, String reference, @Nullable Object value) {
      if (value instanceof Markup markup) {
        return markup.html();
      }
      if (value instanceof View view && view.size() > 0) {
        throw new ProblemException(TemplateProblems.printed(reference));
      }
      return Html.escape(Functions.shown(value));
    }
  }
}
